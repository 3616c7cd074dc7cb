import { arrive } from './arrive.ts';
import type { Child } from './gathering.ts';
import type { Method, StepThat } from './language.ts';
import type { Act, Became, DoAct, MatterContext, MatterState } from './matter.ts';
import { stepOf, targetOf } from './page.ts';
import { type Doing, isSystem } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

const mostParts = 20;

/** What becomes of a matter that falls into parts: it waits for all of them. */
export function fallsApart(step: StepThat<'split'>, state: MatterState, { parts = [] }: Pick<DoAct, 'parts'>): Became | Refusal {
  if (state.children?.some(({ ended }) => ended === null)) return refusal('method.parts_open');
  const isWrong = parts.some(({ method, subject }) => !step.into.includes(method) || subject.trim() === '');
  if (parts.length < 2 || parts.length > mostParts || isWrong) return refusal('method.parts_wrong', { max: mostParts });
  return { children: parts.map(({ key }) => ({ key, matter: null, ended: null })) };
}

/** The host has made a matter of a part. */
export function beginChild(state: MatterState, { by, key, matter }: ActThat<'begin-child'>): Doing | Refusal {
  if (!isSystem(by)) return refusal('method.not_yours');
  if (!state.children?.some((child) => child.key === key && child.matter === null)) return refusal('method.child_unknown');
  const children = state.children.map((child): Child => (child.key === key ? { ...child, matter } : child));
  return {
    as: 'system',
    draft: { kind: 'child-begun', step: state.step, outcome: null, became: { children }, facts: { child: { key, matter } } },
  };
}

/** A part has ended, its own way; the last one of them lets the whole go on, where the whole still waits. */
export function endChild(
  method: Method,
  state: MatterState,
  { by, matter, ended }: ActThat<'end-child'>,
  context: MatterContext,
): Doing | Refusal {
  if (!isSystem(by)) return refusal('method.not_yours');
  const child = state.children?.find((one) => one.matter === matter && one.ended === null);
  if (!child) return refusal('method.child_unknown');
  const children = (state.children ?? []).map((one): Child => (one === child ? { ...one, ended } : one));
  const step = state.step === null ? null : stepOf(method, state.step);
  const isWhole = step?.do === 'split' && children.every((one) => one.ended !== null);
  const onwards = isWhole ? arrive(method, state, targetOf(step, 'joined'), context) : {};
  const facts = { child: { key: child.key, matter, ended } };
  const became: Became = { ...onwards, children };
  return { as: 'system', draft: { kind: 'child-ended', step: state.step, outcome: isWhole ? 'joined' : null, became, facts } };
}

/** A part whose end was heard goes on: the whole counts it as open again, and where it still waits it waits for it too. */
export function reopenChild(state: MatterState, { by, matter }: ActThat<'reopen-child'>): Doing | Refusal {
  if (!isSystem(by)) return refusal('method.not_yours');
  const child = state.children?.find((one) => one.matter === matter && one.ended !== null);
  if (!child) return refusal('method.child_unknown');
  const children = (state.children ?? []).map((one): Child => (one === child ? { ...one, ended: null } : one));
  const facts = { child: { key: child.key, matter } };
  return { as: 'system', draft: { kind: 'child-reopened', step: state.step, outcome: null, became: { children }, facts } };
}
