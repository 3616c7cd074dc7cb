import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { FamilyMay } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';

/** How far a member of the family may go, what they are to the person, for how long, and how the person agreed. */
export type Terms = {
  readonly may: readonly FamilyMay[];
  readonly kin: string;
  readonly days: number;
  readonly agreed: string;
};

export type Binding = {
  readonly account: string;
  readonly person: string;
  readonly scope: 'self' | 'family';
  readonly how: 'staff' | 'paper' | 'post' | 'demo';
  readonly by?: string;
  readonly family?: Terms | undefined;
  /** How whoever acts calls the person: 妈妈. */
  readonly calls?: string | undefined;
};

/** Whoever brings the person's own paper has it from them; acting for the family is confirmed anew each year. */
const handedPaper: Terms = { may: ['ask', 'see', 'confirm'], kin: 'relative', days: 365, agreed: 'letter' };

/**
 * Lets an account act for a person from now on; its open sessions that act for nobody yet act for them at once.
 * @returns the binding's id. Refuses what is bound already, and whoever is in no ledger any more: who erases themself in this moment is waited for.
 */
export async function bind(
  db: Db | Tx,
  now: Temporal.Instant,
  { account, person, scope, how, by, family, calls }: Binding,
): Promise<string> {
  const standing = await sql`select from person where id = ${person} and ended_at is null for key share`.execute(db);
  if (standing.rows.length === 0) return refuse('not_found');
  await db.selectFrom('account').select('id').where('id', '=', account).forUpdate().execute();
  const bound = await db
    .selectFrom('binding')
    .select('id')
    .where('account_id', '=', account)
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', stamp(now))]))
    .executeTakeFirst();
  if (bound) return refuse('accounts.bound_already');
  const id = newId();
  const terms = scope === 'family' ? (family ?? handedPaper) : null;
  const until = terms && stamp(now.add({ hours: terms.days * 24 }));
  await db
    .insertInto('binding')
    .values({ id, account_id: account, person_id: person, scope, how, confirmed_by: by ?? null, since: stamp(now), until })
    .execute();
  if (terms) await grant(db, id, terms, calls);
  await db
    .updateTable('session')
    .set({ person_id: person })
    .where('account_id', '=', account)
    .where('person_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  return id;
}

async function grant(db: Db | Tx, binding: string, { may, kin, agreed }: Terms, calls: string | undefined): Promise<void> {
  await db
    .insertInto('family_grant')
    .values({ binding_id: binding, may: [...may], kin, agreed, calls: calls ?? null })
    .execute();
}
