import { tellPerson } from '#features/notices/door.ts';
import { endConsent } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import { saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import { lockedForActors } from '../lock.ts';
import { asMethodActor } from '../standing.ts';
import { withdrawLetter } from './contract.ts';
import { endLetters } from './letter.ts';
import { letterWords } from './words.ts';

/** 撤回委托 (row S0-A21): at any step. */
export const withdrawAuthority = action(withdrawLetter, {
  who: 'signed-in',
  async run(context, asked) {
    await revoke(context, asked);
    return { id: asked.matter };
  },
});

type Asked = Pick<Given<typeof withdrawLetter>, 'matter' | 'seen' | 'reason' | 'relayed'>;

/** Whoever acted reads nothing of the matter from then on, and is told so; the person says how it goes on. */
export async function revoke(context: Context, { matter, seen, reason, relayed }: Asked): Promise<void> {
  const { ask, db, actor } = context;
  const record = (await ask(lockedForActors, { id: matter, actor })) ?? refuse('not_found');
  const { method, state, setting } = await standing(context, record);
  const asked = { kind: 'revoke', by: asMethodActor(actor, record), seen, reason, relayed } as const;
  const move = agreed(act(method, state, asked, setting));
  const gone = state.assignee?.person;
  const kept = gone && !record.kept_from.includes(gone) ? [...record.kept_from, gone] : record.kept_from;
  if (kept !== record.kept_from) await db.updateTable('matter').set({ kept_from: kept }).where('id', '=', matter).execute();
  await endLetters(context, matter, 'withdrawn');
  if (record.opener_person !== null) await endConsent(context, { person: record.opener_person, purpose: 'agent', about: matter });
  await saveActed(context, { ...record, kept_from: kept }, method, move);
  if (gone) await tellPerson(context, gone, letterWords.revoked(record.subject));
}
