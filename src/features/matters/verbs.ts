import { action } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import type { MatterState } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { actOn } from './act.ts';
import {
  dispatch as dispatchMatter,
  fill as fillStep,
  handOver as handOverMatter,
  pause as pauseMatter,
  rate as rateMatter,
  reopen as reopenMatter,
  resume as resumeMatter,
  sign as signStep,
  take as takeMatter,
  withdraw as withdrawMatter,
} from './contract.ts';
import { tookSaid } from './effort/say.ts';
import { mustBeHelpers, successor } from './helpers.ts';
import { leaveMain, lockedMain } from './joining/part-own.ts';
import { heldRound, mayComeBack } from './rounding/enrol.ts';
import { chosenBy, sendingOutcome } from './sending.ts';
import { giveToUnit } from './sensitive/units.ts';

/** 派单: to kinds of helper, or to helpers by name. */
export const dispatch = action(dispatchMatter, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  run: (context, { matter, seen, step, posts, persons, chosen }) =>
    actOn(context, matter, async (method, state, record) => {
      await mustBeHelpers(context, record, persons);
      const sent = await chosenBy(context, record, chosen, persons);
      return { kind: 'do', seen, step, outcome: sendingOutcome(method, state), to: { posts, persons }, sent };
    }),
});

/** The first to take it has it; a shop takes it with a price. */
export const take = action(takeMatter, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, step, as, answers }) =>
    actOn(context, matter, (method, state) => {
      if (state.step !== step) refuse('matters.taken');
      const outcome = answers ? quotingOutcome(method, state, as) : 'claimed';
      return { kind: 'do', step, outcome, ...(as ? { as } : {}), ...(answers ? { answers } : {}) };
    }),
});

export const fill = action(fillStep, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  async run(context, { matter, seen, step, outcome, answers, photos, consented, ...took }) {
    const written = photos.length > 0 ? { ...answers, photos } : answers;
    const done = await actOn(context, matter, () => ({ kind: 'do', seen, step, outcome, answers: written, consented }));
    if (outcome === 'done') await tookSaid(context, matter, 'helper', took);
    return done;
  },
});

export const sign = action(signStep, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  family: 'confirm',
  async run(context, { matter, seen, step, outcome, relayed, gives }) {
    const done = await actOn(context, matter, () => ({ kind: 'do', seen, step, outcome, relayed }));
    if (gives) await giveToUnit(context, matter);
    return done;
  },
});

/** 解决了, with what one thinks of it if wished, or 没解决 with what is still wrong. */
export const rate = action(rateMatter, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  family: 'confirm',
  async run(context, { matter, seen, step, solved, stars, quick, fixed, said, relayed, ...took }) {
    const asked = { kind: 'do', seen, step, relayed } as const;
    if (!solved) return actOn(context, matter, () => ({ ...asked, outcome: 'unsolved', answers: { reason: said ?? '' } }));
    const rating = { stars, quick, fixed, ...(said ? { note: said } : {}) };
    const says = Object.values(rating).some((one) => one !== undefined);
    const done = await actOn(context, matter, () => ({ ...asked, outcome: 'solved', ...(says ? { rating } : {}) }));
    await tookSaid(context, matter, 'opener', took);
    return done;
  },
});

export const withdraw = action(withdrawMatter, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  family: 'confirm',
  run: (context, { matter, seen, reason, relayed }) => actOn(context, matter, () => ({ kind: 'withdraw', seen, reason, relayed })),
});
export const reopen = action(reopenMatter, {
  who: 'signed-in',
  family: 'confirm',
  async run(context, { matter, seen, reason, relayed }) {
    await heldRound(context, matter);
    const into = await lockedMain(context, matter);
    const done = await actOn(context, matter, async (_method, _state, record) => {
      await mayComeBack(context, record);
      return { kind: 'reopen', seen, reason, relayed };
    });
    if (into !== null) await leaveMain(context, { into, duplicate: matter });
    return done;
  },
});
export const pause = action(pauseMatter, {
  who: 'signed-in',
  run: (context, { matter, seen, reason }) => actOn(context, matter, () => ({ kind: 'pause', seen, reason })),
});
export const resume = action(resumeMatter, {
  who: 'signed-in',
  run: (context, { matter, seen }) => actOn(context, matter, () => ({ kind: 'resume', seen })),
});

/** 转给别人: by who has the work, or by who oversees it; why is written beside it. */
export const handOver = action(handOverMatter, {
  who: 'person',
  run: (context, { matter, seen, person, reason }) =>
    actOn(
      context,
      matter,
      async (method, { assignee }, record) => {
        const because = assignee?.person === context.actor.person ? 'asked' : 'overseer';
        return { kind: 'hand-over', seen, to: await successor(context, record, method, person), because };
      },
      reason,
    ),
});

/** The outcome a claim has for this kind of helper: a shop's is its price. */
function quotingOutcome(method: Method, state: MatterState, as: string | undefined): string {
  const step = state.step === null ? null : stepOf(method, state.step);
  if (step?.do !== 'claim') return refuse('method.not_here');
  const variants = step.variants ?? {};
  return (as === undefined ? Object.values(variants)[0] : variants[as])?.outcome ?? 'claimed';
}
