import { sql } from 'kysely';
import { ownDoors } from '#features/methods/door.ts';
import { action, type Context } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import type { Opening, Party } from '#method/matter.ts';
import { mustNotWait } from '../danger/gate.ts';
import { livesAt, someone } from '../file.ts';
import { heardBy } from '../intake/heard-by.ts';
import { type OrderLeaf, readLeaf, withoutLeaf } from '../leaf.ts';
import { methodPage } from '../method-page.ts';
import { type OrderPlace, orderPlace } from '../place.ts';
import { openAgreed } from '../sensitive/open-agreed.ts';
import { asMethodActor } from '../standing.ts';
import { begin as beginContract } from './contract.ts';
import { methodOnAt } from './on-at.ts';

type Begun = Given<typeof beginContract>;

/** 发起: a matter by a method that is on at its place. */
export const begin = action(beginContract, {
  who: 'person',
  async run(context, asked) {
    mustNotWait(asked);
    const place = (await orderPlace(context.db, asked.place)) ?? refuse('matters.place_unknown');
    const method = await methodAt(context, place, asked.method);
    const leaf = await leafFor(context, method, asked.leaf);
    if (holdsNoPost(context, method, place)) await mustLiveThere(context, method, place);
    const { opener, filedBy, channel } = await askedBy(context, asked, { place, method });
    const sides = await inLedger(context, place, [...asked.others, ...asked.concerned]);
    const others = sides.filter((person) => asked.others.includes(person)).map((person) => ({ person, account: null }));
    if (others.some(({ person }) => person === opener.person)) refuse('matters.side_is_asker');
    const heard = await heardBy(context, method, place, asked.about);
    if (heard.keptFrom.some((person) => person === opener.person)) refuse('matters.about_yourself');
    const { subject, more, answers, photos, concerned, consented } = asked;
    return await openAgreed(
      context,
      { place, leaf, ...heard },
      { subject, leaf: leaf.id, more, answers, photos, realName: true, opener, filedBy, channel, others, concerned, consented },
    );
  },
});

async function methodAt({ db, county }: Context, { community_id }: OrderPlace, id: string): Promise<Method> {
  const on = (await methodOnAt(db, community_id, id)) ?? refuse('matters.method_not_on');
  const method = await methodPage(db, county.code, on.method_id, on.method_version);
  return isBegunHere(method) ? method : refuse('matters.begun_elsewhere');
}

/** Whether it is begun at 「发起」, and not through a door of its own. */
export function isBegunHere({ opens }: Method): boolean {
  return !ownDoors.includes(opens.catalogue);
}

/** What the method's catalogue lists is begun by its leaf, so that it is asked and counted as what it is; a catalogue without leaves has none. */
async function leafFor({ db }: Context, method: Method, id: string | undefined): Promise<OrderLeaf> {
  if (id === undefined) return (await listsLeaves(db, method)) ? refuse('matters.leaf_unknown') : withoutLeaf(method);
  const leaf = await readLeaf(db, id);
  return leaf?.catalogue === method.opens.catalogue ? leaf : refuse('matters.leaf_unknown');
}

async function listsLeaves(db: Context['db'], { opens: { catalogue } }: Method): Promise<boolean> {
  const leaf = await db.selectFrom('leaf').select('id').where('catalogue', '=', catalogue).where('ended_at', 'is', null).limit(1).execute();
  return leaf.length > 0;
}

function holdsNoPost({ actor }: Context, { opens }: Method, place: OrderPlace): boolean {
  return !asMethodActor(actor, place).posts.some((post) => opens.posts.includes(post));
}

/** Who begins it as a resident lives in that community, and inside a home only those of it do. What is listed is asked for by its leaf. */
async function mustLiveThere(context: Context, method: Method, place: OrderPlace): Promise<void> {
  const { db, actor } = context;
  if (!method.opens.residents) refuse('method.may_not_open');
  const { rows } =
    await sql`select from person p where p.id = ${actor.person} and p.community_id = ${place.community_id} and p.ended_at is null`.execute(
      db,
    );
  if (rows.length === 0) refuse('matters.not_your_place');
  if (place.kind === 'dwelling' && !(await livesAt(context, place.id))) refuse('matters.not_your_home');
}

/** In one's own name, or for somebody who asked: then who wrote it down stands beside it, and how it was heard. */
async function askedBy(
  context: Context,
  { opener: given }: Begun,
  { place, method }: { place: OrderPlace; method: Method },
): Promise<Pick<Opening, 'opener' | 'filedBy' | 'channel'>> {
  const { person, account, family } = context.actor;
  const [first = 'online'] = method.opens.channels;
  if (!given)
    return {
      opener: { person, account: family ? null : account },
      filedBy: null,
      channel: method.opens.channels.includes('online') ? 'online' : first,
    };
  const opener: Party = await someone(context, given, place);
  return { opener, filedBy: { person, account }, channel: given.channel };
}

/** Persons of the community's ledger; refuses whoever is not. */
async function inLedger({ db }: Context, { community_id }: OrderPlace, persons: readonly string[]): Promise<string[]> {
  if (persons.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from person where id = any(${persons}::uuid[]) and community_id = ${community_id} and ended_at is null`.execute(db);
  return rows.length === new Set(persons).size ? rows.map(({ id }) => id) : refuse('matters.person_unknown');
}
