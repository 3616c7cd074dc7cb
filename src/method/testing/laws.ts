import { choicesOf } from '../choices.ts';
import { describe as lineOf, progress } from '../describe.ts';
import type { Method, Step } from '../language.ts';
import { due } from '../late.ts';
import type { MatterEvent, MatterState, Tell } from '../matter.ts';
import { doersOf, endOf, fieldsOf, stepOf } from '../page.ts';
import { isRefusal } from '../refusals.ts';
import { soonestOf } from '../who.ts';
import { gatheringLaws } from './gathering-laws.ts';
import { leavingLaws } from './leaving-laws.ts';
import type { Lived } from './lived.ts';

/** What must hold of every life of every method; each gives what it found broken. */
export const laws: Readonly<Record<string, (life: Lived) => readonly string[]>> = {
  'the events alone give the state back': replayed,
  'no step is skipped': unskipped,
  'a running matter waits for somebody, for the clock or for other matters': waited,
  'left alone it comes to rest': rests,
  'there is a way out': leavable,
  'nothing ends without a yes or a written reason': answeredFor,
  'nobody works on their own matter': apart,
  'nobody does what is kept from them': keptFrom,
  'every button that is shown can be pressed': pressable,
  'every sentence can be said': sayable,
  'who is told besides is told by name, and is not who asked': toldBesides,
  ...gatheringLaws,
  ...leavingLaws,
};

/** Every law this life breaks, by name, with what was found. */
export function breaches(life: Lived): readonly string[] {
  return Object.entries(laws).flatMap(([law, broken]) => broken(life).map((found) => `${law}: ${found}`));
}

function replayed(life: Lived): readonly string[] {
  return JSON.stringify(sorted(life.replayed())) === JSON.stringify(sorted(life.state)) ? [] : [life.state.step ?? 'ended'];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

function unskipped({ method, events }: Lived): readonly string[] {
  const broken: string[] = [];
  let at: string | null = null;
  for (const event of events) {
    const to = event.became.step;
    if (to === undefined) continue;
    const target = to ?? event.became.ended?.outcome ?? '';
    if (!allowedFrom(method, at, event).includes(target)) broken.push(`${at} to ${target} by ${event.kind}`);
    at = to;
  }
  return broken;
}

/** Read from the page again, not from the engine. */
function allowedFrom(method: Method, at: string | null, { kind, outcome, facts: { again } }: MatterEvent): readonly string[] {
  const { first, reopen, reclass, levels = [] } = method;
  const byKind: Partial<Record<MatterEvent['kind'], readonly string[]>> = {
    opened: [first],
    raised: levels.flatMap((level) => level.step ?? []),
    reopened: [reopen.to],
    unmerged: [reopen.to],
    merged: ['handed-over'],
    withdrew: ['withdrawn'],
    'answered-reclass': reclass ? [reclass.to] : [],
  };
  if (again) return [reopen.again?.to ?? ''];
  const to: Readonly<Record<string, string>> = method.steps.find(({ id }) => id === at)?.to ?? {};
  const by = kind === 'left' ? ['returned', 'declined'] : [outcome ?? ''];
  return byKind[kind] ?? by.map((way) => to[way] ?? '');
}

function waited({ method, waiting, state }: Lived): readonly string[] {
  if ((waiting === null) !== (state.ended !== null)) return ['ended and waited for'];
  if (!waiting || waiting.nextAt !== null) return [];
  const { persons, posts, accounts = [] } = waiting.for;
  const isForOthers = stepOf(method, waiting.step).do === 'gate' || (state.children ?? []).some(({ ended }) => ended === null);
  return persons.length + posts.length + accounts.length > 0 || isForOthers ? [] : [waiting.step];
}

/** The clock acts only so often until nothing is left to do by itself, and twice at one moment does nothing. */
function rests({ method, state: from, context }: Lived): readonly string[] {
  let state = from;
  for (let times = 0; times < 20; times += 1) {
    const next = state.step === null ? null : soonestOf(state);
    if (!next) return [];
    const then = { ...context, now: next.at };
    const done = due(method, state, then);
    if (done.events.length === 0) return [`nothing at ${next.what} of ${state.step}`];
    if (due(method, done.state, then).events.length > 0) return [`twice at ${state.step}`];
    state = done.state;
  }
  return [`for ever at ${state.step}`];
}

/** Somebody has a button, the clock moves it, the round or its parts do; its opener's taking back does not count. */
function leavable({ method, state, context, people }: Lived): readonly string[] {
  if (state.step === null || state.paused || (state.children ?? []).some(({ ended }) => ended === null)) return [];
  const step = stepOf(method, state.step);
  if (step.do === 'gate' || movesByItself(method, state, context)) return [];
  const open = (state.objections ?? []).some(({ answered }) => answered === null);
  if (step.do === 'post' && open) return [];
  const choices = people.map((by) => choicesOf(method, state, by, context));
  return choices.some(({ outcomes, handOver }) => outcomes.length > 0 || (handOver && state.assignee === null)) ? [] : [state.step];
}

function movesByItself(method: Method, from: MatterState, context: Lived['context']): boolean {
  let state = from;
  for (let next = soonestOf(state); next; next = soonestOf(state)) {
    const done = due(method, state, { ...context, now: next.at });
    if (done.state.step !== from.step) return true;
    if (done.events.length === 0) return false;
    state = done.state;
  }
  return false;
}

function answeredFor({ method, events }: Lived): readonly string[] {
  const ends = events.filter(({ became }) => became.ended && became.ended.outcome !== 'withdrawn');
  return ends.filter((event) => !isAnsweredFor(method, event)).map(({ kind, step, outcome }) => `${kind} ${step} ${outcome}`);
}

function isAnsweredFor(method: Method, { kind, step, outcome, facts, said }: MatterEvent): boolean {
  if (kind === 'merged') return facts.with?.length === 1; // the other goes on for both
  if (kind !== 'did' || step === null) return false;
  const asked = fieldsOf(method, stepOf(method, step), outcome ?? '').filter(({ kind: of }) => of === 'note' || of === 'text');
  return facts.confirmed === true || asked.some(({ id }) => String(said?.[id] ?? '').trim() !== '');
}

function apart({ states }: Lived): readonly string[] {
  return states.flatMap(({ assignee, opener, step }) => (assignee && assignee.person === opener.person ? [step ?? 'ended'] : []));
}

/** The word of whoever asked is never given by the one at work for them, and what is kept from somebody is not done by them. */
function keptFrom({ method, states, events }: Lived): readonly string[] {
  return events.flatMap((event, at) => {
    const before = states[at - 1];
    if (event.kind !== 'did' || event.step === null || !before || event.by.person === null || event.by.as === 'system') return [];
    const kept = isForOpener(stepOf(method, event.step)) && event.by.person === before.assignee?.person;
    return kept || isExcluded(stepOf(method, event.step), before, event) ? [`${event.by.person} at ${event.step}`] : [];
  });
}

const isForOpener = (step: Step): boolean => doersOf(step).some((one) => one === 'opener');

function isExcluded(step: Step, { assignee, opener, doers }: MatterState, { by }: MatterEvent): boolean {
  const ones = doersOf(step);
  if (ones.length !== 1) return false;
  const [one] = ones;
  const not = typeof one === 'object' ? one.not : undefined;
  if (not === undefined) return false;
  if (not === 'assignee') return by.person === assignee?.person;
  return by.person === (not === 'opener' ? opener.person : doers[not.step]);
}

function pressable({ method, state, context, people, press }: Lived): readonly string[] {
  return people.flatMap((by) => {
    const { step, outcomes } = choicesOf(method, state, by, context);
    return outcomes.flatMap((choice) => {
      const done = press(by, step ?? '', choice);
      return isRefusal(done) ? [`${step}.${choice.outcome} by ${by.person}: ${done.refused}`] : [];
    });
  });
}

function sayable({ method, state, events, tells }: Lived): readonly string[] {
  const unsaid = events.filter((event) => !lineOf(method, event).title).map(({ kind, step }) => `${kind} at ${step}`);
  const untold = tells.filter(({ say }) => !say).map(({ key }) => key);
  return [...unsaid, ...untold, ...(progress(method, state).at < 0 ? ['how far it is'] : [])];
}

/** What a page tells besides goes to posts it names or to persons at work, never to whoever asked. */
function toldBesides({ state: { opener }, tells }: Lived): readonly string[] {
  const besides = tells.filter(({ key }) => key.endsWith('.notify'));
  return besides.filter(({ to }) => !isNamed(to, opener.person)).map(({ key }) => key);
}

function isNamed(to: Tell['to'], opener: string | null): boolean {
  if (typeof to === 'string' || 'party' in to) return false;
  return 'posts' in to ? to.posts.length > 0 : to.person !== opener;
}

/** Every step and end the page leads to. */
export function placesOf(method: Method): readonly string[] {
  const all = method.steps.flatMap(({ to }) => Object.values(to));
  return [...new Set([...all, method.first, 'withdrawn'])].filter((id) => endOf(method, id) ?? stepOf(method, id));
}
