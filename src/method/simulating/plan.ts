import { type Choice, choicesOf } from '../choices.ts';
import type { Answer, Answers, Field } from '../forms.ts';
import type { Method, Step } from '../language.ts';
import { type Act, type Actor, type MatterContext, type MatterState, theSystem } from '../matter.ts';
import { isVoiced } from '../panels.ts';
import { waitingOf } from '../who.ts';
import type { Chance } from './chance.ts';
import type { Workforce } from './workforce.ts';

type Where = {
  readonly method: Method;
  readonly step: Step;
  readonly matter: { readonly state: MatterState; readonly sides: readonly Actor[] };
  readonly staff: Pick<Workforce<unknown>, 'actors' | 'holders' | 'waitingAt'>;
  readonly chance: Chance;
  readonly context: MatterContext;
};
/** Somebody will act, unless the matter has left the step by then. Staff act when their work is done; others after so many milliseconds. */
export type Planned = { readonly step: string; readonly visit: number; asked(state: MatterState): Act } & (
  | { readonly by: 'staff'; readonly actor: Actor }
  | { readonly by: 'others'; readonly after: number }
);

/** Out of a hundred openers, and of a hundred things done. */
const answering = 0.9;
const asUsual = 0.9;
const HOUR = 3_600_000;

/** Who will do what at this step: its sides after a while or never, one of the staff, every seat of a panel, or the round. */
export function plansFor(where: Where): readonly Planned[] {
  const { step, matter, chance } = where;
  const { state } = matter;
  const at = { step: step.id, visit: state.visits[step.id] ?? 1 };
  if (step.do === 'gate')
    return [{ ...at, by: 'others', after: chance.wait(5 * 24 * HOUR), asked: () => ({ kind: 'open-gate', by: theSystem }) }];
  const ofSides = matter.sides.flatMap((side) => ofSide(where, side, at));
  if (ofSides.length > 0) return ofSides;
  const asked = askedOf(where);
  if (isVoiced(step)) return asked.flatMap((actor) => ofStaff(where, actor, at));
  for (const actor of asked.toSorted((one, other) => where.staff.waitingAt(one) - where.staff.waitingAt(other))) {
    const plans = ofStaff(where, actor, at);
    if (plans.length > 0) return plans;
  }
  return [];
}

/** Those of the staff whom the matter waits for. */
function askedOf({ method, matter: { state }, staff }: Where): readonly Actor[] {
  const waiting = waitingOf(method, state);
  if (!waiting) return [];
  const { persons, posts } = waiting.for;
  const asked = new Set([...persons, ...posts.flatMap((post) => staff.holders[post] ?? [])]);
  return staff.actors.filter(({ person }) => person !== null && asked.has(person));
}

type At = Pick<Planned, 'step' | 'visit'>;

function ofSide(where: Where, side: Actor, at: At): readonly Planned[] {
  const choice = choiceOf(where, side);
  if (!choice || where.chance.next() >= answering) return [];
  return [{ ...at, by: 'others', after: where.chance.wait(20 * HOUR), asked: () => pressed(where, side, choice) }];
}

function ofStaff(where: Where, actor: Actor, at: At): readonly Planned[] {
  const choice = choiceOf(where, actor);
  return choice ? [{ ...at, by: 'staff', actor, asked: () => pressed(where, actor, choice) }] : [];
}

/** Mostly the first of the buttons, as the page means it to go on; sometimes another. What no staff can take is not sent out. */
function choiceOf({ method, matter: { state }, context, chance, staff }: Where, actor: Actor): Choice | null {
  const { outcomes } = choicesOf(method, state, actor, context);
  const able = outcomes.filter(
    ({ takers, outcome }) => outcome !== 'split' && (takers.length === 0 || takers.some((post) => (staff.holders[post]?.length ?? 0) > 0)),
  );
  const [first] = able;
  if (!first || chance.next() < asUsual) return first ?? null;
  return able[Math.floor(chance.next() * able.length)] ?? first;
}

function pressed({ step, staff: { holders } }: Where, by: Actor, { outcome, fields, takers, relayed }: Choice): Act {
  return {
    kind: 'do',
    by,
    step: step.id,
    outcome,
    answers: filled(fields),
    ...(takers.length > 0 ? { to: { posts: takers } } : {}),
    ...(relayed ? { relayed: 'phone' } : {}),
    ...(step.do === 'meet' ? { present: [...new Set(step.seats.flatMap((post) => holders[post] ?? []))] } : {}),
  };
}

function filled(fields: readonly Field[]): Answers {
  return Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.id, answerTo(field)]));
}

function answerTo({ kind, choices, max }: Field): Answer {
  const answers: Record<Field['kind'], Answer> = {
    text: '模拟',
    note: '模拟',
    choice: choices?.[0]?.id ?? '',
    number: Math.min(1, max ?? 1),
    money: 100,
    date: '2026-01-01',
    photo: ['photo'],
    'yes-no': true,
  };
  return answers[kind];
}
