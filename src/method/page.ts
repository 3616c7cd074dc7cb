import type { Field } from './forms.ts';
import type { End, Method, Step, StepThat } from './language.ts';
import type { MatterEvent } from './matter.ts';

/** The page of a method, looked up by name; reading it once per method keeps an act to microseconds. */
export function stepOf(method: Method, id: string): Step {
  const step = pageOf(method).steps.get(id);
  if (!step) throw new Error(`method ${method.id} has no step ${id}`);
  return step;
}

export function endOf(method: Method, target: string): End | null {
  return pageOf(method).ends.get(target) ?? null;
}

/** The step or end this outcome leads to. */
export function targetOf(step: Step, outcome: string): string {
  const target = step.to[outcome];
  if (target === undefined) throw new Error(`step ${step.id} has no outcome ${outcome}`);
  return target;
}

/** The fields asked with this outcome of the step; none when it asks for no form. */
export function fieldsOf(method: Method, { form }: Step, outcome: string): readonly Field[] {
  const id = typeof form === 'string' ? form : form?.[outcome];
  return (id && method.forms[id]?.fields) || [];
}

/** The method's own sentence for what was decided at a step. */
export function saidOf(
  method: Method,
  { kind, step, outcome, facts }: Pick<MatterEvent, 'kind' | 'step' | 'outcome' | 'facts'>,
): string | undefined {
  if (facts.again) return method.reopen.again?.says;
  if (kind !== 'did' && kind !== 'lapsed') return undefined;
  return step === null || outcome === null ? undefined : stepOf(method, step).says[outcome];
}

/** How more time may be asked for at this step; null where it may not. */
export function extendsOf(step: Step): NonNullable<StepThat<'fill'>['extends']> | null {
  return (step.do !== 'wait' && step.extends) || null;
}

/** Outcomes that only the clock may take. */
export function clockOutcomes(step: Step): readonly string[] {
  if (step.do === 'wait') return Object.keys(step.to);
  return (step.late ?? []).flatMap((rung) => (rung.do === 'otherwise' ? [rung.outcome] : []));
}

/** The rung the ladder stands at: a warning for which there was no time is passed over. */
export function standingAt({ late = [] }: Step, { rung }: { readonly rung: number }): number {
  const at = late.findIndex((one, nth) => nth >= rung && one.do !== 'warn');
  return at < 0 ? rung : at;
}

type Page = { readonly steps: ReadonlyMap<string, Step>; readonly ends: ReadonlyMap<string, End> };
const pages = new WeakMap<Method, Page>();

function pageOf(method: Method): Page {
  const known = pages.get(method);
  if (known) return known;
  const page: Page = { steps: new Map(method.steps.map((step) => [step.id, step])), ends: new Map(ends.map((end) => [end, end])) };
  pages.set(method, page);
  return page;
}

const ends: readonly End[] = ['solved', 'explained', 'handed-over', 'withdrawn'];
