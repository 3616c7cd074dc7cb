import type { Method, OneWho, Step, StepThat, Who } from '../../language.ts';
import { eachOf } from '../../page.ts';
import { type Edited, freshId, moved, not, without } from './edited.ts';
import type { Ways } from './edits.ts';
import { freshStep, neverBeforeAnEnd, type Standing, usualPosts, withWritten } from './fresh-step.ts';
import { backFrom, effectsKept, isEnd, mainOutcome } from './targets.ts';

const stepsAtMost = 40;
const nameAtMost = 12;

/** Steps come, go and stand elsewhere; whatever led to one that goes leads on. */
export const steps: Ways<'add-step' | 'copy-step' | 'remove-step' | 'move-step' | 'turn-step'> = {
  'add-step': (method, { kind, after }) => {
    const at = method.steps.findIndex(({ id }) => id === after);
    if (after !== null && at < 0) return not('step-unknown');
    const [before, outcome] = wayOnFrom(method, at);
    const onwards = (before && outcome !== undefined ? before.to[outcome] : undefined) ?? method.first;
    if (isEnd(onwards) && neverBeforeAnEnd.includes(kind)) return not('not-before-an-end');
    const standing: Standing = {
      id: freshId('step', takenIds(method)),
      shown: (before ?? method.steps[0])?.shown ?? method.words[0] ?? '',
      onwards,
      back: backFrom(method, at),
      posts: usualPosts(method, at),
    };
    return inserted(method, freshStep(method, kind, standing), at);
  },
  'copy-step': (method, { step: id }) => {
    const at = method.steps.findIndex((one) => one.id === id);
    const step = method.steps[at];
    if (!step) return not('step-unknown');
    const copy = { ...structuredClone(step), id: freshId('step', takenIds(method)), name: `${step.name.slice(0, nameAtMost - 1)}二` };
    return inserted(method, copy, at);
  },
  'remove-step': (method, { step: id }) => {
    const step = method.steps.find((one) => one.id === id);
    if (!step) return not('step-unknown');
    return method.steps.length === 1 ? not('last-step') : removed(method, step);
  },
  'move-step': (method, { step: id, to }) => {
    const at = method.steps.findIndex((one) => one.id === id);
    return at < 0 ? not('step-unknown') : { ...method, steps: moved(method.steps, at, to) };
  },
  'turn-step': (method, { step: id, kind }) => {
    const at = method.steps.findIndex((one) => one.id === id);
    const step = method.steps[at];
    if (!step) return not('step-unknown');
    if (step.do === kind) return method;
    const onwards = step.to[mainOutcome(method, step) ?? ''] ?? method.first;
    if (isEnd(onwards) && neverBeforeAnEnd.includes(kind)) return not('not-before-an-end');
    const back = backFrom(method, at - 1);
    const standing = { id, shown: step.shown, onwards, back, posts: usualPosts(method, at) };
    const turned = { ...freshStep(method, kind, standing), name: step.name, within: step.within };
    return withForms(effectsKept({ ...method, steps: method.steps.with(at, turned) }), turned);
  },
};

/** Ends are names a step may not have. */
const takenIds = (method: Method): readonly string[] => [...method.steps.map(({ id }) => id), ...Object.keys(method.ends)];

function wayOnFrom(method: Method, at: number): [Step, string | undefined] | [] {
  const before = method.steps[at];
  return before ? [before, mainOutcome(method, before)] : [];
}

/** The step stands behind the one at `at`, and what that one led to is reached through it. */
function inserted(method: Method, step: Step, at: number): Edited {
  if (method.steps.length >= stepsAtMost) return not('steps-full');
  const [before, outcome] = wayOnFrom(method, at);
  const led = before && outcome !== undefined ? { ...before, to: { ...before.to, [outcome]: step.id } } : undefined;
  const earlier = method.steps.slice(0, at + 1).map((one) => (one === before && led ? led : one));
  const all = [...earlier, step, ...method.steps.slice(at + 1)];
  return withForms({ ...method, steps: all, first: before ? method.first : step.id }, step);
}

/** A form that a fresh step asks for is there. */
function withForms(method: Method, { form }: Step): Method {
  const asked = typeof form === 'string' ? [form] : Object.values(form ?? {});
  return asked.some((id) => !(id in method.forms)) ? withWritten(method) : method;
}

function removed(method: Method, gone: Step): Method {
  const rest = method.steps.filter((step) => step !== gone);
  const [nearest] = rest;
  const onwards = [gone.to[mainOutcome(method, gone) ?? ''], ...Object.values(gone.to)].filter((to) => to !== undefined && to !== gone.id);
  const instead = onwards[0] ?? nearest?.id ?? '';
  const step = isEnd(instead) ? (nearest?.id ?? '') : instead;
  const backOf = (at: number) => backFrom({ ...method, steps: rest }, at - 1) ?? instead; // no step leads to itself
  const led = rest.map((one, at) => forgetting(one, gone.id, instead === one.id ? backOf(at) : instead));
  return effectsKept(ledOn({ ...method, steps: led }, gone.id, step));
}

/** What the page says beside its steps, led on from a step that goes to another. */
function ledOn(method: Method, gone: string, to: string): Method {
  const turned = (id: string) => (id === gone ? to : id);
  const { reopen, levels, reclass, revocable } = method;
  const before = revocable?.before.filter((id) => id !== gone) ?? [];
  const { revocable: _, ...rest } = method;
  return {
    ...rest,
    first: turned(method.first),
    reopen: { ...reopen, to: turned(reopen.to), ...(reopen.again ? { again: { ...reopen.again, to: turned(reopen.again.to) } } : {}) },
    ...(levels ? { levels: levels.map((level) => (level.step === gone ? without(level, 'step') : level)) } : {}),
    ...(reclass ? { reclass: { ...reclass, to: turned(reclass.to) } } : {}),
    ...(revocable && before.length > 0 ? { revocable: { to: turned(revocable.to), before } } : {}),
  };
}

/** The step without any mention of one that goes: its outcomes lead on, nobody is told of it or kept from it. */
function forgetting(step: Step, gone: string, instead: string): Step {
  const to = Object.fromEntries(Object.entries(step.to).map(([outcome, target]) => [outcome, target === gone ? instead : target]));
  const late = step.late?.filter((rung) => rung.do !== 'pool-again' || rung.tells !== gone);
  const led: Step = { ...step, to, ...(late ? { late } : {}) };
  const signed = led.do === 'sign' && led.about?.step === gone ? withoutAbout(led) : led;
  return 'who' in signed ? { ...signed, who: whoWithout(signed.who, gone) } : signed;
}

function withoutAbout({ about: _, ...rest }: StepThat<'sign'>): Step {
  return rest;
}

function whoWithout(who: Who, gone: string): Who {
  const ones = eachOf(who).map((one) => (isKeptFromDoer(one, gone) ? { posts: one.posts } : one));
  return typeof who === 'object' && 'any' in who ? { any: ones } : (ones[0] ?? who);
}

function isKeptFromDoer(one: OneWho, gone: string): one is Exclude<OneWho, string> {
  return typeof one === 'object' && typeof one.not === 'object' && one.not.step === gone;
}
