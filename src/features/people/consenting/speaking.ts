import type { Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';

type Asks = Pick<Seeing, 'db' | 'now'>;
export type SaidBy = 'self' | 'guardian' | 'staff';

/** Under this age a parent agrees (PIPL 31). */
const ageOfChild = 14;

/** As long as the ledger knows only the year, whoever turns fourteen in it is a child until it is over. */
async function isChild({ db, now }: Asks, person: string): Promise<boolean> {
  const found = await db.selectFrom('person').select('birth_year').where('id', '=', person).executeTakeFirst();
  return found?.birth_year != null && Number(dayOf(now).slice(0, 4)) - found.birth_year <= ageOfChild;
}

/** Whoever is asked about themself, or a parent for a child. @param whose the words for anybody else of the family */
export async function speaker(asks: Asks & { readonly actor: Actor }, whose: string): Promise<{ person: string; by: SaidBy }> {
  const { person, family } = asks.actor;
  if (!person) return refuse('not_bound');
  const child = await isChild(asks, person);
  const isParent = family?.kin === 'parent';
  if (child && !isParent) refuse('people.guardian_first');
  if (!child && family) refuse(whose);
  return { person, by: child ? 'guardian' : 'self' };
}

/** Who says it of this person: themself, a parent for a child, or staff who heard it. */
export async function whoSays(asks: Asks & { readonly actor: Actor }, about: string): Promise<SaidBy> {
  if (asks.actor.person !== about) return 'staff';
  return (await speaker(asks, 'people.own_consent')).by;
}
