import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { bigrams } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNotWait } from '../danger/gate.ts';
import { methodOnAt } from '../gathering/on-at.ts';
import { readLeaf } from '../leaf.ts';
import { methodPage } from '../method-page.ts';
import { openOrder } from '../open-order.ts';
import { type OrderPlace, orderPlace } from '../place.ts';
import { covering } from '../standing.ts';
import { passUp as passUpContract } from './contract.ts';
import { mindsIn, withoutNames } from './words.ts';

export const passers = ['grid-worker', 'micro-grid-worker', 'grid-head', 'branch'] as const;

/** Passed up without names unless the person wishes an answer (S2-A26); to the branch or, from it, to the grid, under one number (S1-D5). */
export const passUp = action(passUpContract, {
  who: { posts: passers },
  async run(context, { place: at, topic, subject, more, reply, onlyTheThing, danger }) {
    mustNotWait({ subject, more, danger });
    if (!onlyTheThing) mustBeTheThing(`${subject}。${more ?? ''}`);
    const { actor } = context;
    const { place, leaf, method } = await groundFor(context, at, topic);
    const self = { person: actor.person, account: actor.account };
    const asker = reply && { person: await ofHere(context, place, reply.person), account: null };
    const bare = async (text: string) => (asker ? text : withoutNames(text, await namesIn(context, place, text)));
    return await openOrder(
      context,
      // Whoever gives no name is not found by their door either.
      { place: asker ? place : await theGround(context, place), leaf, method, keptFrom: [] },
      {
        ...{ subject: await bare(subject), leaf: leaf.id, photos: [], realName: true },
        ...(more ? { more: await bare(more) } : {}),
        ...(asker
          ? { opener: asker, filedBy: self, channel: 'visit' as const }
          : { opener: self, filedBy: null, channel: 'online' as const }),
      },
    );
  },
});

/** A warning, which goes when whoever wrote has read it again. */
function mustBeTheThing(text: string): void {
  const said = mindsIn(text);
  if (said.length > 0) refuse('matters.speaks_of_minds', { said: said.join('、') });
}

async function groundFor({ db, county, actor }: Context, at: string, topic: string) {
  const place = (await orderPlace(db, at)) ?? refuse('matters.place_unknown');
  if (!covering(actor, place).some(({ kind }) => passers.some((one) => one === kind))) refuse('matters.not_your_place');
  const leaf = (await readLeaf(db, topic)) ?? refuse('matters.not_passed');
  if (leaf.catalogue !== 'branch') refuse('matters.not_passed');
  const on = (await methodOnAt(db, place.community_id, 'branch-link')) ?? refuse('matters.method_not_on');
  return { place, leaf, method: await methodPage(db, county.code, on.method_id, on.method_version) };
}

async function ofHere({ db }: Context, { community_id }: OrderPlace, person: string): Promise<string> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('community_id', '=', community_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found?.id ?? refuse('matters.reply_to_whom');
}

/** The grid, or the community, around a dwelling or a stairwell. */
async function theGround({ db }: Context, place: OrderPlace): Promise<OrderPlace> {
  const ground = place.grid_id ?? place.community_id;
  return ground === place.id ? place : ((await orderPlace(db, ground)) ?? place);
}

const [shortestName, longestName] = [2, 4];

/** Names of people of this community that a text holds, met by their blind marks alone: nobody's name is opened. */
async function namesIn({ db, keys }: Context, { community_id }: OrderPlace, text: string): Promise<string[]> {
  const marked = new Map<string, string>();
  const mark = (pair: string) => keys.mark('name', pair).toString('hex');
  for (const word of wordsIn(text)) marked.set(together(bigrams(word).map(mark)), word);
  const marks = [...new Set([...marked.keys()].flatMap((key) => key.split(' ')))].map((pair) => `\\x${pair}`);
  if (marks.length === 0) return [];
  const { rows } = await sql<{ marks: string[] }>`
    select array(select encode(pair, 'hex') from unnest(i.name_bigrams) pair) as marks from person_index i join person p on p.id = i.person_id
    where p.community_id = ${community_id} and p.ended_at is null and cardinality(i.name_bigrams) between 1 and ${longestName - 1}
      and marks_here(i.community_id, i.name_bigrams) && marks_here(${community_id}, ${marks}::bytea[]) and i.name_bigrams <@ ${marks}::bytea[] limit 200`.execute(
    db,
  );
  return rows.flatMap((row) => marked.get(together(row.marks)) ?? []);
}

/** Whatever could be a name: each run of two to four characters that stand side by side. */
function wordsIn(text: string): string[] {
  const letters = [...text];
  return letters.flatMap((_, from) => {
    const run = /^\p{Script=Han}+/u.exec(letters.slice(from, from + longestName).join(''))?.[0] ?? '';
    const characters = [...run];
    return characters.slice(shortestName - 1).map((_character, more) => characters.slice(0, more + shortestName).join(''));
  });
}

const together = (marks: readonly string[]) => marks.toSorted().join(' ');
