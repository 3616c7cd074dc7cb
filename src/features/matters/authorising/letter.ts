import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method, Step } from '#method/language.ts';
import type { MatterState } from '#method/matter.ts';

/** The effect by which a method says that a step needs a letter. */
const onLetter = 'stand-on-letter';

/** The step of the method at which the letter is signed, where the matter stands at it. */
export function signedAt({ steps, effects = {} }: Method, { step: at }: Pick<MatterState, 'step'>): Extract<Step, { do: 'sign' }> | null {
  const step = steps.find(({ id }) => id === at);
  if (step?.do !== 'sign') return null;
  return effects[`${step.id}.${step.yes}`]?.some((effect) => effect.do === onLetter) ? step : null;
}

/** Whether matters of this method go by a letter. */
export function goesByLetter({ revocable }: Method): boolean {
  return revocable !== undefined;
}

/** The letter that holds today. */
export async function letterInForce(db: Db | Tx, matter: string, today: string): Promise<{ id: string } | undefined> {
  return await db
    .selectFrom('authorisation')
    .select('id')
    .where('matter_id', '=', matter)
    .where('ended_at', 'is', null)
    .where('signed_at', 'is not', null)
    .where(sql<boolean>`until >= ${today}::date`)
    .executeTakeFirst();
}

type Given = { readonly matter: string };

/** Nobody acts for anybody without a letter that holds. */
export async function standOnLetter({ db, now }: Context, { matter }: Given): Promise<void> {
  if (!(await letterInForce(db, matter, dayOf(now)))) refuse('matters.letter_missing');
}

/** What was signed before is over: taken back, or in the place of a new letter. */
export async function endLetters({ db, now }: Context, matter: string, how: 'withdrawn' | 'replaced'): Promise<void> {
  await db
    .updateTable('authorisation')
    .set({ ended_at: stamp(now), ...(how === 'withdrawn' ? { withdrawn_at: stamp(now) } : {}) })
    .where('matter_id', '=', matter)
    .where('ended_at', 'is', null)
    .execute();
}
