import { act } from '../act.ts';
import { choicesOf } from '../choices.ts';
import type { Method } from '../language.ts';
import { due } from '../late.ts';
import type { Act, Actor, MatterContext, Move } from '../matter.ts';
import { theSystem } from '../matter.ts';
import { stepOf } from '../page.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { soonestOf } from '../who.ts';
import { actsOf } from './gather-any.ts';
import type { Lived } from './lived.ts';
import { keep, openAny } from './random-life.ts';

/** One life up to every place that can be reached, found by pressing every button everywhere, letting the clock run, and letting many do together what they can. */
export function explore(method: Method): ReadonlyMap<string, Lived> {
  const known = new Map<string, Lived>();
  const open: Lived[] = [openAny(method)];
  for (let life = open.shift(); life; life = open.shift()) {
    const place = placeOf(life);
    if (known.has(place)) continue;
    known.set(place, life);
    open.push(...onwards(life));
  }
  return known;
}

export const placeOf = ({ state: { step, ended } }: Lived): string => step ?? ended?.outcome ?? '';

function onwards(life: Lived): readonly Lived[] {
  if (life.state.step === null) return reopened(life);
  const { do: kind } = stepOf(life.method, life.state.step);
  if (kind === 'review' || kind === 'vote') return ['yes', 'no'].map((says) => allSay(life, says));
  return [...pressedEach(life), ...together(life), ...overTime(life), ...beside(life)];
}

/** Each button of whoever it is offered to first. */
function pressedEach(life: Lived): readonly Lived[] {
  const outcomes = new Set<string>();
  return life.people.flatMap((by) => {
    const { step, outcomes: offered } = choicesOf(life.method, life.state, by, life.context);
    const fresh = offered.filter(({ outcome }) => !outcomes.has(outcome));
    return fresh.flatMap((choice) => {
      const after = went(life, life.press(by, step ?? '', choice));
      if (!after) return [];
      outcomes.add(choice.outcome);
      return placeOf(after) === placeOf(life) ? untilItMoves(after, choice.outcome) : [after];
    });
  });
}

/** A signature of all sides takes all of them; what fell apart takes the end of all parts. */
function untilItMoves(life: Lived, outcome: string): readonly Lived[] {
  let at = life;
  for (const by of life.people) at = pressedBy(at, by, outcome) ?? at;
  for (let more = next(at); more && placeOf(at) === placeOf(life); more = next(at)) at = more;
  return [at];
}

function pressedBy(life: Lived, by: Actor, outcome: string): Lived | null {
  const { step, outcomes } = choicesOf(life.method, life.state, by, life.context);
  const choice = outcomes.find((one) => one.outcome === outcome);
  return choice ? went(life, life.press(by, step ?? '', choice)) : null;
}

/** The next part begins or ends. */
function next(life: Lived): Lived | null {
  const [part] = actsOf(life, theSystem, 0)
    .filter(({ kind }) => kind === 'begin-child' || kind === 'end-child')
    .flatMap((asked) => went(life, act(life.method, life.state, asked, life.context)) ?? []);
  return part ?? null;
}

function allSay(life: Lived, outcome: string): Lived {
  let at = life;
  for (const by of life.people) if (placeOf(at) === placeOf(life)) at = pressedBy(at, by, outcome) ?? at;
  return placeOf(at) === placeOf(life) ? (overTime(at)[0] ?? at) : at;
}

/** Objections found right, gates opened by the round. */
function together(life: Lived): readonly Lived[] {
  return actsOf(life, theSystem, 0)
    .filter(({ kind }) => kind === 'object' || kind === 'open-gate')
    .flatMap((asked) => went(life, act(life.method, life.state, asked, life.context)) ?? [])
    .map((after) => (after.state.objections?.length ? upheld(after) : after));
}

function upheld(life: Lived): Lived {
  const objection = life.state.objections?.[0]?.seq ?? 0;
  const answers = { reason: '写明白了' };
  for (const by of life.people) {
    const after = went(
      life,
      act(life.method, life.state, { kind: 'answer-objection', by, objection, upheld: true, answers }, life.context),
    );
    if (after) return after;
  }
  return life;
}

/** As far as the clock takes it by itself. */
function overTime(life: Lived): readonly Lived[] {
  let at = life;
  for (let moment = soonestOf(at.state); moment; moment = soonestOf(at.state)) {
    const context: MatterContext = { ...at.context, now: moment.at };
    at = keep(at, due(at.method, at.state, context), context);
    if (placeOf(at) !== placeOf(life)) return [at];
  }
  return [];
}

/** Taken back, and raised to the level above, by whoever may. */
function beside(life: Lived): readonly Lived[] {
  return life.people.flatMap((by) => {
    const asked: readonly Act[] = [
      { kind: 'withdraw', by },
      { kind: 'raise', by, answers: { reason: '办不了' } },
    ];
    return asked.flatMap((one) => went(life, act(life.method, life.state, one, life.context)) ?? []);
  });
}

function reopened(life: Lived): readonly Lived[] {
  return life.people.flatMap(
    (by) => went(life, act(life.method, life.state, { kind: 'reopen', by, reason: '又来了' }, life.context)) ?? [],
  );
}

function went(life: Lived, done: Move | Refusal): Lived | null {
  return isRefusal(done) ? null : keep(life, done, life.context);
}
