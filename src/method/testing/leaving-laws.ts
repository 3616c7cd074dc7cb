import { act } from '../act.ts';
import { choicesOf } from '../choices.ts';
import type { Act, Actor, MatterState, Move } from '../matter.ts';
import { theSystem } from '../matter.ts';
import { pressedOf, stepOf } from '../page.ts';
import { isParty } from '../panels.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { isWork } from '../who.ts';
import type { Lived } from './lived.ts';

/** What must hold of every life once somebody who has a part in it loses the post they have it by. */
export const leavingLaws: Readonly<Record<string, (life: Lived) => readonly string[]>> = {
  'who has left has no part any more': (life) => partsIn(life.state).flatMap((person) => stillIn(life, person)),
  'what nobody has in hand waits for somebody who can hand it on': (life) =>
    partsIn(life.state).flatMap((person) => stranded(life, person)),
  'who holds such a post still keeps their part': (life) => partsIn(life.state).flatMap((person) => takenFrom(life, person)),
};

/** Everybody who has a part by a post: the work, an offer by name, what they were called in for. */
export function partsIn({ step, assignee, candidates, team = [] }: MatterState): readonly string[] {
  if (step === null) return [];
  const called = team.flatMap(({ person }) => person ?? []);
  return [...new Set([...(assignee ? [assignee.person] : []), ...(candidates?.persons ?? []), ...called])];
}

/** The host says that somebody holds these posts only. */
export function leaves({ method, state, context }: Lived, person: string, posts: readonly string[] = []): Move | Refusal {
  return act(method, state, { kind: 'left', by: theSystem, person, posts }, context);
}

function stillIn(life: Lived, person: string): readonly string[] {
  const done = leaves(life, person);
  if (isRefusal(done)) return [`${person} at ${life.state.step}: ${done.refused}`];
  const named = partsIn(done.state).includes(person) ? [`${person} has a part at ${done.state.step}`] : [];
  return isParty(life.state, { person, account: null }) ? named : [...named, ...stillWaits(done, person), ...stillActs(life, done, person)];
}

function stillWaits({ waiting }: Move, person: string): readonly string[] {
  const persons = waiting ? [...waiting.for.persons, ...waiting.also.flatMap((also) => also.persons)] : [];
  return persons.includes(person) ? [`it waits for ${person} at ${waiting?.step}`] : [];
}

function stillActs({ method, context }: Lived, { state }: Move, person: string): readonly string[] {
  const by: Actor = { person, account: null, posts: [] };
  const { outcomes, pauses, resume, handOver, withdraw } = choicesOf(method, state, by, context);
  const shown = outcomes.length > 0 || pauses.length > 0 || resume || handOver || withdraw;
  const done = actsOf(method, state, by).filter((asked) => !isRefusal(act(method, state, asked, context)));
  return [
    ...(shown ? [`${person} has a button at ${state.step}`] : []),
    ...done.map(({ kind }) => `${person} may ${kind} at ${state.step}`),
  ];
}

function actsOf(method: Lived['method'], { step, due }: MatterState, by: Actor): readonly Act[] {
  const answers = { said: '说一句', reason: '说明白了', text: '办好了' };
  const pressed = step === null ? [] : pressedOf(stepOf(method, step));
  return [
    ...pressed.map((outcome): Act => ({ kind: 'do', by, step: step ?? '', outcome, answers })),
    { kind: 'pause', by, reason: '等材料' },
    { kind: 'resume', by },
    { kind: 'hand-over', by, to: { person: 'sun', as: 'member' }, because: 'asked' },
    { kind: 'say', by, answers },
    { kind: 'raise', by, answers },
    { kind: 'call-in', by, posts: method.calls ?? [], persons: ['sun'], answers },
    { kind: 'part-done', by, answers },
    { kind: 'ask-extension', by, until: due?.at ?? '', answers },
    { kind: 'withdraw', by, reason: '不办了' },
  ];
}

function stranded(life: Lived, person: string): readonly string[] {
  const done = leaves(life, person);
  if (isRefusal(done) || done.state.vacant == null) return [];
  const hands = life.people.find((by) => choicesOf(life.method, done.state, by, life.context).handOver);
  if (!isWork(life.method, done.state)) return hands ? ['handed on at a step that is no work'] : [];
  if (!hands) return [`nobody hands on what stands at ${done.state.step}`];
  const isTold = done.state.vacant === life.state.vacant || done.tells.some(({ to, say }) => to === 'waiting' && say.includes('转给别人'));
  return [
    ...(goesOn(life, done, hands) ? [] : [`nobody goes on at ${done.state.step}`]),
    ...(isTold ? [] : [`nobody is told at ${done.state.step}`]),
  ];
}

/** Whether another one of that kind goes on where it stands. */
function goesOn({ method, context }: Lived, { state }: Move, by: Actor): boolean {
  const to = { person: 'the next', as: state.vacant?.as ?? '' };
  const next = act(method, state, { kind: 'hand-over', by, to, because: 'overseer' }, context);
  return !isRefusal(next) && next.state.step === state.step && next.waiting?.for.persons.includes('the next') === true;
}

function takenFrom(life: Lived, person: string): readonly string[] {
  const { state, method } = life;
  const takers = method.steps.flatMap((step) => (step.do === 'claim' ? step.kinds : []));
  const posts = [...(state.assignee ? [state.assignee.as] : []), ...takers, ...(method.calls ?? []), ...(state.leaf.takers ?? [])];
  return isRefusal(leaves(life, person, posts)) ? [] : [`${person} loses their part at ${state.step}`];
}
