import type { Method } from '../language.ts';
import type { Actor } from '../matter.ts';
import { theSystem } from '../matter.ts';
import { doersOf, hasSides } from '../page.ts';
import { isNotify, whomOf } from '../whom.ts';
import { neighbours } from './life.ts';

/** Everybody who may have a part in the matters of a method, and who of them holds which post. */
export type Cast = { readonly people: readonly Actor[]; readonly holders: Readonly<Record<string, readonly string[]>> };

const known: readonly Actor[] = [
  ...Object.values(neighbours),
  { person: 'wang', account: 'a-wang', posts: ['volunteer', 'member'] },
  { person: 'zhou', account: 'a-zhou', posts: ['volunteer', 'grid-worker', 'grid-head', 'shop'] },
  { person: 'nobody', account: null, posts: [] },
  { person: 'leader', account: 'a-leader', posts: ['street-leader'] },
  { person: 'fang', account: 'a-fang', posts: ['building-head'] },
  { person: 'kong', account: 'a-kong', posts: ['reader'] },
  theSystem,
];

/** The other side, where a method has sides: somebody whom only their account is known of. */
export const otherSide: Actor = { person: null, account: 'a-qin', posts: [] };

/** The usual neighbours, two at least for each post the method names, so that one may stand in for the other; and as many for each seat of a panel or meeting as its quorum could ask. */
export function castOf(method: Method): Cast {
  const seats = [...new Set(seatPosts(method))];
  const seated = seats.flatMap((post) => Array.from({ length: seatsEach }, (_, nth) => holding(`${post}-${nth}`, post)));
  const people = [...known, ...(hasSides(method) ? [otherSide] : []), ...seated];
  const short = [...new Set(namedPosts(method))].filter((post) => people.filter(({ posts }) => posts.includes(post)).length < 2);
  const all = [...people, ...short.map((post) => holding(post, post))];
  const holdersOf = (post: string) => all.flatMap(({ person, posts }) => (person !== null && posts.includes(post) ? person : []));
  return {
    people: all,
    holders: Object.fromEntries([...seats, ...namedPosts(method)].map((post) => [post, [...new Set(holdersOf(post))]])),
  };
}

const seatsEach = 5;
const holding = (name: string, post: string): Actor => ({ person: name, account: `a-${name}`, posts: [post] });

function seatPosts({ steps }: Method): readonly string[] {
  return steps.flatMap((step) => {
    if (step.do === 'meet') return step.seats;
    return 'panels' in step ? step.panels.flatMap(({ of }) => (of === 'parties' ? [] : of)) : [];
  });
}

function namedPosts({ opens, relays, oversees, reclass, supervises, steps, effects = {} }: Method): readonly string[] {
  const beside = [...opens.posts, ...relays, ...oversees, ...(reclass?.posts ?? []), ...(supervises ?? [])];
  const doers = steps.flatMap((step) => doersOf(step).flatMap((one) => (typeof one === 'object' ? one.posts : [])));
  const told = Object.values(effects).flatMap((calls) => calls.flatMap((call) => (isNotify(call) ? (whomOf(call)?.posts ?? []) : [])));
  return [...beside, ...doers, ...told, ...steps.flatMap((step) => (step.do === 'claim' ? step.kinds : []))];
}
