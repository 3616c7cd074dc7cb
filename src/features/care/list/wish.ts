import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inMyAreas } from '#features/areas/door.ts';
import { withoutNumbers } from '#features/matters/contract.ts';
import { tellPerson } from '#features/notices/door.ts';
import { consent } from '#features/people/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { choosable, themself } from '../alone/see.ts';
import { whomToNameFor as nameForContract, wishCare as wishContract, wishCareFor as wishForContract } from './contract.ts';
import { reviewMonths } from './months.ts';
import { tellOwn } from './tell.ts';
import { told } from './words.ts';

/** Only by the person's own wish, agreed to by itself, for carers they name; there is no list but of those who asked to be on it (S2-A32). */
export const wishCare = action(wishContract, {
  who: 'person',
  async run(context, wished) {
    return { id: await write(context, themself(context.actor), wished) };
  },
});

/**
 * Of somebody without a phone, who says it in person or has signed it on paper: whoever writes it down reads nothing of it afterwards, names nobody but others, and
 * changes nothing that stands. The person is told of it on their own phone, should they have one after all.
 */
export const wishCareFor = action(wishForContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { person, ...wished }) {
    await mustBeOfMine(context, person);
    await mustBeFirst(context, person);
    const id = await write(context, person, wished);
    await tellOwn(context, person, told.wished);
    return { id };
  },
});

export const whomToNameFor = query(nameForContract, {
  who: { work: ['staff'] },
  async run(seeing, { person }) {
    const community = await mustBeOfMine(seeing, person);
    const others = (await choosable(seeing, person)).filter((one) => one.person !== seeing.actor.person);
    return { posts: others.map(({ post, called, kind }) => ({ post, called, kind })), months: await reviewMonths(seeing.db, community) };
  },
});

/** Somebody else than the actor, who lives where the actor works today. @returns their community */
export async function mustBeOfMine({ db, actor }: Pick<Seeing, 'db' | 'actor'>, person: string): Promise<string | null> {
  if (person === actor.person) refuse('care.say_it_yourself');
  const { rows } = await sql<{ community: string | null }>`
    select p.community_id as community from person p where p.id = ${person} and p.ended_at is null and ${inMyAreas(actor, 'p')}`.execute(
    db,
  );
  return (rows[0] ?? refuse('not_found')).community;
}

async function mustBeFirst({ db, now }: Context, person: string): Promise<void> {
  const { rows } = await sql<{ stands: boolean }>`select care_stands(${person}::uuid, ${stamp(now)}::timestamptz) as stands`.execute(db);
  if (rows[0]?.stands) refuse('care.stands');
}

type Wished = Given<typeof wishContract>;

async function write(context: Context, person: string, { carers, wishes, words, months }: Wished): Promise<string> {
  const { db, now, keys } = context;
  if (!withoutNumbers(words)) refuse('care.numbers');
  const choices = await choosable(context, person);
  const named = [...new Set(carers)].map((post) => choices.find((choice) => choice.post === post) ?? refuse('care.helper_unknown'));
  if (named.some((one) => one.person === context.actor.person)) refuse('care.not_oneself');
  if (new Set(named.map((one) => one.person)).size < named.length) refuse('care.named_twice');
  const until = inMonths(now, months);
  const reviewAt = await reviewOf(context, person);
  const { rows } = await sql<{ dropped: string }>`
    select wish_care(${person}::uuid, ${wishes}::text[], ${sealWithOwnKey(keys, words, person)}, ${named.map((one) => one.person)}::uuid[],
      ${named.map(({ post }) => post)}::uuid[], ${until}::timestamptz, ${reviewAt}::timestamptz, ${stamp(now)}::timestamptz) as dropped`.execute(
    db,
  );
  const receiver = { called: calledTogether(named.map(({ called }) => called)), person: null };
  await consent(context, { person, purpose: 'care', about: person, receiver, until: earlier(until, reviewAt) });
  for (const one of named) await tellPerson(context, one.person, told.named);
  for (const { dropped } of rows) await tellPerson(context, dropped, told.over);
  stirAll(context, person, [...named.map((one) => one.person), ...rows.map(({ dropped }) => dropped)]);
  return person;
}

/** When somebody is asked anew. */
export async function reviewOf({ db, now }: Context, person: string): Promise<string> {
  const { community_id: community } = await db
    .selectFrom('person')
    .select('community_id')
    .where('id', '=', person)
    .executeTakeFirstOrThrow(() => refuse('not_found'));
  return inMonths(now, await reviewMonths(db, community));
}

function inMonths(now: Temporal.Instant, months: number): string {
  return stamp(now.toZonedDateTimeISO(zone).add({ months }).toInstant());
}

const earlier = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? one : other);

const longest = 60;
/** As many as the line of a consent has room for; how many there are it says in any case. */
function calledTogether(called: readonly string[]): string {
  const all = called.join('、');
  return all.length <= longest ? all : `${called[0]?.slice(0, longest / 2)}等 ${called.length} 位`;
}

export function stirAll(context: Context, person: string, carers: readonly string[]): void {
  context.stir(
    'care',
    [person, ...carers].map((one) => `person:${one}`),
  );
}
