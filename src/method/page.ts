import type { Field } from './forms.ts';
import type { End, Method, OneWho, Step, StepThat, Who } from './language.ts';
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
  if (!deciding.includes(kind)) return undefined;
  return step === null || outcome === null ? undefined : stepOf(method, step).says[outcome];
}

/** What decides a step: a word, the clock, the last answer to an objection, the end of the last part. */
const deciding: readonly MatterEvent['kind'][] = ['did', 'lapsed', 'answered-objection', 'child-ended'];

/** Who does a step: the members of its panels together; nobody where only the clock or the round moves it. */
export function doersOf(step: Step): readonly OneWho[] {
  if (step.do === 'wait' || step.do === 'gate') return [];
  if ('panels' in step) return [{ posts: [...new Set(step.panels.flatMap(({ of }) => (of === 'parties' ? [] : of)))] }];
  return eachOf(step.who);
}

/** Whether a method asks more than one side: a matter of it needs the others from the start. */
export function hasSides({ steps }: Method): boolean {
  return steps.some((step) => doersOf(step).includes('parties') || ('panels' in step && step.panels.some(({ of }) => of === 'parties')));
}

export const eachOf = (who: Who): readonly OneWho[] => (typeof who === 'object' && 'any' in who ? who.any : [who]);

/** How more time may be asked for at this step; null where it may not. */
export function extendsOf(step: Step): NonNullable<StepThat<'fill'>['extends']> | null {
  return ('extends' in step && step.extends) || null;
}

/** Outcomes that the clock may take by itself. */
export function clockOutcomes(step: Step): readonly string[] {
  if (step.do === 'wait') return Object.keys(step.to);
  const closing: Partial<Record<Step['do'], readonly string[]>> = { vote: ['passed', 'failed'], post: ['over'] };
  return [...(closing[step.do] ?? []), ...(step.late ?? []).flatMap((rung) => (rung.do === 'otherwise' ? [rung.outcome] : []))];
}

/** Outcomes that follow from what many did together, or from other matters: nobody presses them. */
export function followingOutcomes(step: Step): readonly string[] {
  const following: Partial<Record<Step['do'], readonly string[]>> = {
    review: ['agreed', 'refused'],
    post: ['upheld'],
    split: ['joined'],
    gate: ['opened'],
  };
  return following[step.do] ?? [];
}

/** What people may press at a step, whatever it leads to: the voices of a panel, the falling apart of a whole, or its outcomes. */
export function pressedOf(step: Step): readonly string[] {
  if (step.do === 'review' || step.do === 'vote') return ['yes', 'no', ...(step.buttons['aside'] ? ['aside'] : [])];
  const byNobody = [...clockOutcomes(step), ...followingOutcomes(step)];
  const pressed = Object.keys(step.to).filter((outcome) => !byNobody.includes(outcome));
  if (step.do === 'sign' && step.who === 'parties') return saidBySides(step);
  return step.do === 'split' ? ['split', ...pressed] : pressed;
}

/** Yes first. A no is said by a side, and may also be what its silence comes to. */
function saidBySides({ yes, to, buttons }: StepThat<'sign'>): readonly string[] {
  return [yes, ...Object.keys(to).filter((outcome) => outcome !== yes && outcome in buttons)];
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
