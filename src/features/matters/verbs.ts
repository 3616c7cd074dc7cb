import { action } from '#kernel/action.ts';
import type { Method } from '#method/language.ts';
import type { MatterState } from '#method/matter.ts';
import { endOf, stepOf } from '#method/page.ts';
import { refuse } from '#kernel/refusal.ts';
import { actOn } from './act.ts';
import { dispatch as dispatchMatter, fill as fillStep, handOver as handOverMatter, pause as pauseMatter, rate as rateMatter, reopen as reopenMatter, resume as resumeMatter, sign as signStep, take as takeMatter, withdraw as withdrawMatter } from './contract.ts';
import { helperCalled } from './helpers.ts';

export const dispatch = action(dispatchMatter, {
  who: 'signed-in',
  run: (context, { matter, step, posts, persons }) => actOn(context, matter, (method, state) => ({ kind: 'do', step, outcome: sendingOutcome(method, state), to: { posts, persons } })),
});

/** The first to take it has it; a shop takes it with a price. */
export const take = action(takeMatter, {
  who: 'person',
  run: (context, { matter, step, as, answers }) =>
    actOn(context, matter, (method, state) => ({ kind: 'do', step, outcome: answers ? quotingOutcome(method, state, as) : 'claimed', ...(as ? { as } : {}), ...(answers ? { answers } : {}) })),
});

export const fill = action(fillStep, {
  who: 'signed-in',
  run: (context, { matter, step, outcome, answers, photos }) =>
    actOn(context, matter, () => ({ kind: 'do', step, outcome, answers: photos.length > 0 ? { ...answers, photos } : answers })),
});

export const sign = action(signStep, {
  who: 'signed-in',
  run: (context, { matter, step, outcome, relayed }) => actOn(context, matter, () => ({ kind: 'do', step, outcome, relayed })),
});

/** 解决了, with stars if wished, or 没解决 with what is still wrong. */
export const rate = action(rateMatter, {
  who: 'signed-in',
  run: (context, { matter, step, solved, stars, said, relayed }) =>
    actOn(context, matter, () => ({
      kind: 'do', step, outcome: solved ? 'solved' : 'unsolved', relayed,
      ...(solved ? {} : { answers: { reason: said ?? '' } }),
      ...(stars === undefined ? {} : { rating: { stars, ...(solved && said ? { note: said } : {}) } }),
    })),
});

export const withdraw = action(withdrawMatter, { who: 'signed-in', run: (context, { matter, reason, relayed }) => actOn(context, matter, () => ({ kind: 'withdraw', reason, relayed })) });
export const reopen = action(reopenMatter, { who: 'signed-in', run: (context, { matter, reason, relayed }) => actOn(context, matter, () => ({ kind: 'reopen', reason, relayed })) });
export const pause = action(pauseMatter, { who: 'signed-in', run: (context, { matter, reason }) => actOn(context, matter, () => ({ kind: 'pause', reason })) });
export const resume = action(resumeMatter, { who: 'signed-in', run: (context, { matter }) => actOn(context, matter, () => ({ kind: 'resume' })) });

export const handOver = action(handOverMatter, {
  who: 'person',
  async run(context, { matter, person }) {
    const helper = await helperCalled(context, matter, person);
    return await actOn(context, matter, () => ({ kind: 'hand-over', to: { person, as: helper.kind }, because: 'asked' }), helper.called);
  },
});

/** Of an assign step, the outcome that offers the matter to helpers. */
function sendingOutcome(method: Method, state: MatterState): string {
  const step = state.step === null ? null : stepOf(method, state.step);
  const sending = Object.entries(step?.to ?? {}).find(([, target]) => endOf(method, target) === null && stepOf(method, target).do === 'claim');
  return sending?.[0] ?? refuse('method.not_here');
}

/** The outcome a claim has for this kind of helper: a shop's is its price. */
function quotingOutcome(method: Method, state: MatterState, as: string | undefined): string {
  const step = state.step === null ? null : stepOf(method, state.step);
  if (step?.do !== 'claim') return refuse('method.not_here');
  const variants = step.variants ?? {};
  return (as === undefined ? Object.values(variants)[0] : variants[as])?.outcome ?? 'claimed';
}
