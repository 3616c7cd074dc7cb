import { sql } from 'kysely';
import { accountForPhone } from '#features/accounts/door.ts';
import type { Context } from '#kernel/action.ts';
import { action } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { inOrder, keysAsRows } from '#kernel/recordset.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Party } from '#method/matter.ts';
import { fileForSomeone, fileMatter } from './contract.ts';
import { mustNotWait } from './danger/gate.ts';
import { heardBy } from './intake/heard-by.ts';
import { readLeaves } from './leaf.ts';
import { methodPage, methodsAt } from './method-page.ts';
import type { Asking } from './open-order.ts';
import { type OrderPlace, orderPlaces } from './place.ts';
import { openAgreed } from './sensitive/open-agreed.ts';
import { covering } from './standing.ts';
import { heardInOpen } from './talking/one-thread.ts';

/** A resident asks for something at a place. Inside a dwelling only those who live there may; in public places everybody may. */
export const file = action(fileMatter, {
  who: 'signed-in',
  shares: () => null,
  family: 'ask',
  run: fileAsked,
});

/** As {@link file}, for a neighbour feature that knows already what is asked. */
export async function fileAsked(context: Context, input: Given<typeof fileMatter>): Promise<{ id: string }> {
  mustNotWait(input);
  const { actor } = context;
  const [asking, isHome] = await Promise.all([
    readAsking(context, input),
    livesAt(context, input.place),
    mustNotBeErased(context, actor.person),
  ]);
  if (asking.place.kind === 'dwelling' && !isHome) refuse('matters.not_your_home');
  // Asked for somebody of the family it is theirs alone: nothing of it is left with the account once they no longer wish it.
  const opener = { person: actor.person, account: actor.family ? null : actor.account };
  return await begin(context, asking, { ...input, opener, filedBy: null, channel: 'online' });
}

const filers = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'building-head'];

/** Staff file for somebody who phoned, came, was visited or wrote in the group; from there on it is the same order as any other (S1-A19). */
export const fileFor = action(fileForSomeone, {
  who: { posts: filers },
  run: (context, input) => fileForAsked(context, input, []),
});

/** As {@link fileFor}, for a neighbour feature that knows already what is asked. @param photos what shows it was asked: the sheet it stood on */
export async function fileForAsked(
  context: Context,
  input: Given<typeof fileForSomeone>,
  photos: readonly string[],
): Promise<{ id: string }> {
  mustNotWait(input);
  const asking = await readAsking(context, input);
  if (!covering(context.actor, asking.place).some(({ kind }) => filers.includes(kind))) refuse('matters.not_your_place');
  const opener = await someone(context, input, asking.place);
  return await begin(context, asking, {
    ...input,
    realName: true,
    photos: [...photos],
    opener,
    filedBy: { person: context.actor.person, account: context.actor.account },
  });
}

type Begun = Parameters<typeof openAgreed>[2];

async function begin(context: Context, asking: Asking, order: Begun): Promise<{ id: string }> {
  return (await heardInOpen(context, asking, order)) ?? (await openAgreed(context, asking, order));
}

/** Where, what, and by which method: asked of the database in one go. */
export async function readAsking(context: Context, input: { place: string; leaf: string; about: readonly string[] }): Promise<Asking> {
  const { ask, db, county, now } = context;
  const [place, leaf, use] = await Promise.all([
    ask(orderPlaces, input.place),
    ask(readLeaves, input.leaf),
    ask(methodsAt, { place: input.place, leaf: input.leaf, day: dayOf(now) }),
  ]);
  if (!place) return refuse('matters.place_unknown');
  if (!leaf) return refuse('matters.leaf_unknown');
  if (!use) return refuse('matters.no_method', await whomToAsk(context, place));
  const method = await methodPage(db, county.code, use.method_id, use.method_version);
  return { place, leaf, ...(await heardBy(context, method, place, input.about)) };
}

/** Who answers for what nobody has opened here. */
async function whomToAsk({ db }: Context, { community_id }: OrderPlace): Promise<{ community: string; phone: string }> {
  const { name, phone } = await db.selectFrom('area').select(['name', 'phone']).where('id', '=', community_id).executeTakeFirstOrThrow();
  return { community: name, phone: phone ?? '' };
}

export async function livesAt({ ask, actor: { person } }: Context, dwelling: string): Promise<boolean> {
  return person !== null && (await ask(liveThere, { person, dwelling }));
}

/** Refuses somebody erased in this moment. They are held until all is written, so that whoever erases them sees what they have just asked for. */
async function mustNotBeErased({ ask }: Context, person: string | null): Promise<void> {
  if (person !== null && !(await ask(knownStill, person))) refuse('matters.person_unknown');
}

async function knownStill(db: Db | Tx, persons: readonly string[]): Promise<boolean[]> {
  const { rows } = await sql<{ id: string }>`
    select id from person where id = any(${persons}::uuid[]) and masked <> '**' order by id for key share`.execute(db);
  const known = new Set(rows.map(({ id }) => id));
  return persons.map((person) => known.has(person));
}

/** Whether each person lives at the dwelling. */
async function liveThere(db: Db | Tx, asked: readonly { person: string; dwelling: string }[]): Promise<boolean[]> {
  const { rows } = await sql<{ n: number }>`
    select w.n::int from ${keysAsRows(asked, 'person uuid, dwelling uuid')} join person p on p.id = w.person and p.ended_at is null
      join household h on h.id = p.household_id and h.dwelling_id = w.dwelling and h.ended_at is null`.execute(db);
  return inOrder(asked, rows).map((row) => row !== undefined);
}

/** Whom it is for: a person of this community's ledger, or whoever answers at a phone. */
export async function someone(
  context: Context,
  { person, phone }: Pick<Given<typeof fileForSomeone>, 'person' | 'phone'>,
  place: Pick<OrderPlace, 'community_id'>,
): Promise<Party> {
  const { db, keys, now } = context;
  if (person === undefined) return { person: null, account: await accountForPhone(db, keys, now, phone ?? '') };
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('community_id', '=', place.community_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!found) refuse('matters.person_unknown');
  await mustNotBeErased(context, person);
  return { person, account: null };
}
