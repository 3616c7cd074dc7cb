import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Tell } from '#method/matter.ts';
import { blanksOf, fillBlanks, namingMatter } from './blanks.ts';
import { type Hours, hoursFor } from './duty/ring.ts';
import { holdersOf, postsAt } from './holders.ts';
import { isStaff } from './levels.ts';
import type { Moved } from './moved.ts';
import { covering } from './standing.ts';
import { residentWords, toldWords } from './words.ts';
import type { Row } from './write-moves.ts';

type Told = {
  readonly account: string | null;
  readonly person: string | null;
  readonly posts: readonly string[];
  readonly say: string;
  readonly words?: number | undefined;
};

/** Everybody a move lands on is told in the product: the resident, the person it was given to, the staff whose post it waits for. A pool is only stirred. */
export async function noticeRows(context: Context, moved: Moved): Promise<Row[]> {
  const told = moved.move.tells.flatMap((tell) =>
    toldBy(moved, tell, sayTo(context, moved, tell)).map((to) => ({ ...to, words: tell.words })),
  );
  const direct = told.filter(({ account, person }) => account !== null || person !== null);
  const hours = await hoursFor(context, { community: moved.stamps.community_id, leaf: moved.leaf });
  const staff = await Promise.all(told.filter(({ posts }) => posts.length > 0).map((to) => toHolders(context, moved, to, hours.onDuty)));
  return [
    ...direct.map((to) => row(context, moved, to, whenTold(context, moved, to, hours))),
    ...staff.flat().map((to) => row(context, moved, to, staffTold(context, to, hours))),
  ];
}

/** Those a sentence goes to by name: the neighbour at work may ask for quiet, staff sleep; an emergency rings all. Null: as its reader may be rung. */
function whenTold({ now }: Context, { move: { state } }: Moved, { person }: Told, hours: Hours): string | null {
  if (hours.emergency) return stamp(now);
  const asStaff = person !== null && person === state.assignee?.person && isStaff(state.assignee.as);
  return asStaff && person !== hours.onDuty ? hours.staffHeld : null;
}

/** Those who hold a post are told at work; whoever is on duty, and everybody in an emergency, at once. */
function staffTold({ now }: Context, { person }: Told, { staffHeld, onDuty, emergency }: Hours): string {
  return emergency || person === onDuty ? stamp(now) : (staffHeld ?? stamp(now));
}

function row({ now }: Context, { id }: Moved, { account, person, say, words }: Told, held: string | null): Row {
  return {
    id: newId(),
    account_id: account,
    person_id: account === null ? person : null,
    matter_id: id,
    say,
    at: stamp(now),
    held_until: held,
    event_seq: words ?? null,
  };
}

const nobody = { account: null, person: null, posts: [] } as const;

function toldBy({ move: { state, waiting } }: Moved, { to }: Tell, say: string): Told[] {
  if (to === 'opener') return [{ ...nobody, ...state.opener, say }];
  if (to === 'assignee') return state.assignee ? [{ ...nobody, person: state.assignee.person, say }] : [];
  if (to !== 'waiting') return [{ ...nobody, ...namedBy(to), say }];
  if (!waiting) return [];
  const { kind, persons, posts, accounts = [] } = waiting.for;
  if (kind === 'opener') return [{ ...nobody, ...state.opener, say }, ...relaying(posts, say)];
  const isUnheard = (one: string) => !waiting.not.includes(one);
  const named = [
    ...persons.filter(isUnheard).map((person) => ({ ...nobody, person, say })),
    ...accounts.filter(isUnheard).map((account) => ({ ...nobody, account, say })),
  ];
  if (waiting.do === 'sign') return [...named, ...relaying(posts, say)]; // all sides, of whom some answer through staff
  return kind === 'posts' ? [...named, { ...nobody, posts, say }] : named;
}

function namedBy(to: Exclude<Tell['to'], string>): Partial<Pick<Told, 'account' | 'person' | 'posts'>> {
  return 'party' in to ? to.party : to;
}

/** Who has no account answers through the staff, who must know that somebody waits to be asked. */
function relaying(posts: readonly string[], say: string): Told[] {
  return posts.length === 0 ? [] : [{ ...nobody, posts, say: `${toldWords.askThem}${say}` }];
}

function sayTo({ actor }: Context, { subject, called, stamps, move: { events, state } }: Moved, { say }: Tell): string {
  const event = events.at(-1);
  if (!event) return say;
  const by = ['opener', 'asker'].includes(event.by.as) ? residentWords.resident : (covering(actor, stamps)[0]?.called ?? null);
  return fillBlanks(namingMatter(say), blanksOf(event, state, { subject, called, by }));
}

const mostHolders = 50;

/** Tells whoever holds the posts today, and whoever is on duty for them, each once, and not who has just done it; where nobody holds them, the community's secretary. */
async function toHolders(
  context: Context,
  { stamps, move: { waiting, events } }: Moved,
  { posts, say, words }: Told,
  onDuty: string | null,
): Promise<Told[]> {
  const without = [...(waiting?.not ?? []), ...stamps.kept_from];
  const holding = async (kinds: readonly string[]) => {
    const held = await Promise.all(postsAt(kinds, stamps, context.now).map((post) => context.ask(holdersOf, post)));
    return [...new Set(held.flat())].filter((person) => !without.includes(person));
  };
  const holders = await holding(posts);
  const isOfThePost = events.at(-1)?.kind === 'left'; // whoever ended a post hears what was in hand by it
  const persons = holders.length > 0 ? holders : await holding(['secretary']);
  const awake = onDuty !== null && !without.includes(onDuty) ? [onDuty] : [];
  return [...new Set([...awake, ...persons])]
    .filter((person) => person !== context.actor.person || isOfThePost)
    .slice(0, mostHolders)
    .map((person) => ({ ...nobody, person, say, words }));
}
