import type { Part } from './beside.ts';
import type { Method } from './language.ts';
import type { Act, Actor, MatterContext, MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import type { Doing } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { asAssignee, heldOf, isOpener, waitsForOpener } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** The most that may be called in to one matter. */
const most = 10;

/** 联办: by the one at work or who oversees it. Persons are checked by the host: whoever holds one of the kinds that may be called. */
export function callIn(method: Method, state: MatterState, asked: ActThat<'call-in'>): Doing | Refusal {
  const as = callsAs(method, state, asked.by);
  if (!as) return refusal('method.not_yours');
  if (waitsForOpener(stepOf(method, state.step ?? ''))) return refusal('method.waits_for_opener');
  const fault = faultOfCalled(method, state, asked) ?? faultOfWords(asked.answers, 'reason');
  if (fault) return fault;
  const { posts, persons } = newlyCalled(state, asked);
  const called: Part[] = [
    ...posts.map((post) => ({ post, person: null, done: null })),
    ...persons.map((person) => ({ post: null, person, done: null })),
  ];
  const team = [...(state.team ?? []), ...called];
  const facts = { called: { posts, persons: persons.length } };
  return { as, draft: { kind: 'called-in', step: state.step, outcome: null, became: { team }, facts, said: asked.answers } };
}

function callsAs(method: Method, state: MatterState, by: Actor): string | null {
  if (isOpener(state, by)) return null;
  return asAssignee(state, by) ?? heldOf(method.oversees, by);
}

function faultOfCalled(method: Method, state: MatterState, asked: ActThat<'call-in'>): Refusal | null {
  const { calls = [] } = method;
  if (calls.length === 0) return refusal('method.calls_nobody');
  if (asked.posts.some((post) => !calls.includes(post))) return refusal('method.called_wrong', { posts: calls });
  if (asked.persons.some((person) => person === state.opener.person)) return refusal('method.own_matter');
  const { posts, persons } = newlyCalled(state, asked);
  if (posts.length + persons.length === 0) return refusal('method.called_already');
  return (state.team ?? []).length + posts.length + persons.length > most ? refusal('method.called_too_many', { max: most }) : null;
}

function newlyCalled({ team = [], assignee }: MatterState, { posts, persons }: Pick<ActThat<'call-in'>, 'posts' | 'persons'>) {
  const isIn = (one: string) =>
    one === assignee?.person || team.some(({ post, person, done }) => done === null && (post === one || person === one));
  const fresh = (ones: readonly string[]) => [...new Set(ones)].filter((one) => !isIn(one));
  return { posts: fresh(posts), persons: fresh(persons) };
}

/** Kinds of post this actor may call in now; none where they may not call. */
export function callable(method: Method, state: MatterState, by: Actor): readonly string[] {
  return callsAs(method, state, by) ? newlyCalled(state, { posts: method.calls ?? [], persons: [] }).posts : [];
}

/** 我这部分办好了: each called in says so once; the one at work still closes. */
export function partDone(state: MatterState, { by, answers }: ActThat<'part-done'>, { now }: MatterContext): Doing | Refusal {
  const mine = partOf(state, by, 'open');
  if (!mine) return refusal(partOf(state, by) ? 'method.part_done_already' : 'method.not_yours');
  const team = (state.team ?? []).map((part) => (part === mine.part ? { ...part, done: now } : part));
  return (
    faultOfWords(answers, 'said') ?? {
      as: mine.as,
      draft: { kind: 'part-done', step: state.step, outcome: null, became: { team }, said: answers },
    }
  );
}

/** The part of somebody called in, by name or by a post they hold; never of who asked. */
export function partOf(state: MatterState, by: Actor, which: 'open' | 'any' = 'any'): { readonly part: Part; readonly as: string } | null {
  if (isOpener(state, by)) return null;
  const part = (state.team ?? []).find(
    ({ post, person, done }) =>
      (which === 'any' || done === null) && ((person !== null && person === by.person) || (post !== null && by.posts.includes(post))),
  );
  return part ? { part, as: part.post ?? by.posts[0] ?? 'candidate' } : null;
}
