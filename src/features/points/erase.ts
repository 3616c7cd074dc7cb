import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/** With the report the account is closed: whoever reports again begins another one. */
const closed = async ({ db, now }: Context, { person }: { readonly person: string }): Promise<void> => {
  await sql`update points_account set ended_at = ${stamp(now)} where person_id = ${person} and ended_at is null`.execute(db);
};

/** The entries stay and add up, of nobody: whose they were goes from the account and, with it, from each entry; what was written is without its key. */
const nameless = async ({ db, now }: Context, { person }: { readonly person: string }): Promise<void> => {
  await sql`
    update points_account set person_id = null, key_wrapped = null, ended_at = coalesce(ended_at, ${stamp(now)}) where person_id = ${person}`.execute(
    db,
  );
};

export const erasing: Readonly<Record<string, EffectHandler>> = { 'report-ended': closed, 'person-erased': nameless };
