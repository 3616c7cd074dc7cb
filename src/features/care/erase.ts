import { sql } from 'kysely';
import type { Withdrawn } from '#features/people/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { naming } from '#kernel/vault.ts';
import { stirBoth } from './alone/say.ts';
import { endCare } from './list/leave.ts';

/** What was by the person's own wish ends with them, whether they moved away, died or erased themself: the note for one helper, and being looked after. */
const letGo = async (context: Context, gone: { readonly person: string }): Promise<void> => {
  await endNote(context, gone);
  await endCare(context, gone.person);
};

const endNote = async (context: Context, { person }: { readonly person: string }): Promise<void> => {
  const { rows } = await naming(context, person, (tx) =>
    sql<{ helper: string }>`update alone_note set ended_at = ${stamp(context.now)} where person_id = ${person} and ended_at is null
      returning helper_person as helper`.execute(tx),
  );
  for (const { helper } of rows) stirBoth(context, person, helper);
};

/** So it does when they no longer agree that it is read: the helper sees nothing of it from now on, and the row goes with the next clearing. */
const unread = async (context: Context, { person, purpose }: Withdrawn): Promise<void> => {
  if (purpose === 'alone') await endNote(context, { person });
  if (purpose === 'care') await endCare(context, person);
};

export const erasing: Readonly<Record<string, EffectHandler>> = {
  'person-erased': letGo,
  'person-left': letGo,
  'consent-withdrawn': unread,
};
