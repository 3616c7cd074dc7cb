import { type Fault, fault } from './fault.ts';
import type { Method, Rung, Step } from './language.ts';
import { clockOutcomes, endOf, pressedOf } from './page.ts';

/** Names that lead nowhere, words that are missing: what can be seen without walking through the method. */
export function checkPage(method: Method): readonly Fault[] {
  const steps = new Set(method.steps.map(({ id }) => id));
  const targets = new Set([...steps, 'solved', 'explained', 'handed-over']);
  return [
    ...twice(method),
    ...[method.first, method.reopen.to, ...namedByMethod(method)]
      .filter((id) => !steps.has(id))
      .map((name) => fault('unknown-name', { step: method.name, name })),
    ...method.steps.flatMap((step) => [
      ...unknownTargets(step, targets),
      ...unknownNames(method, step, steps).map((name) => fault('unknown-name', { step: step.name, name })),
      ...unsaid(step),
      ...ladder(step),
    ]),
  ];
}

/** Steps the page names outside its steps: where a second 「没解决」 and the levels lead. */
function namedByMethod({ reopen, reclass, revocable, levels = [] }: Method): readonly string[] {
  const turned = [reopen.again, reclass, revocable].flatMap((way) => way?.to ?? []);
  return [...turned, ...(revocable?.before ?? []), ...levels.flatMap(({ step }) => step ?? [])];
}

function twice(method: Method): readonly Fault[] {
  const ids = method.steps.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at || endOf(method, id)).map((name) => fault('name-twice', { name }));
}

function unknownTargets({ name, to }: Step, targets: ReadonlySet<string>): readonly Fault[] {
  const wrong = Object.entries(to).filter(([, target]) => !targets.has(target));
  return wrong.map(([outcome, target]) => fault('unknown-target', { step: name, outcome, target }));
}

function unknownNames(method: Method, step: Step, steps: ReadonlySet<string>): readonly string[] {
  const { to, form } = step;
  const forms = typeof form === 'string' ? [form] : Object.values(form ?? {});
  const formOutcomes = typeof form === 'object' ? Object.keys(form) : [];
  const outcomes = [
    ...formOutcomes.filter((outcome) => !pressedOf(step).includes(outcome)),
    ...clockOutcomes(step),
    ...namedOutcomes(step),
  ];
  return [
    ...forms.filter((id) => !(id in method.forms)),
    ...outcomes.filter((outcome) => !(outcome in to)),
    ...namedSteps(step).filter((id) => !steps.has(id)),
    ...(method.words.includes(step.shown) ? [] : [step.shown]),
  ];
}

function namedOutcomes(step: Step): readonly string[] {
  const always: Partial<Record<Step['do'], readonly string[]>> = {
    review: ['agreed', 'refused'],
    post: ['over', 'upheld'],
    split: ['joined'],
    gate: ['opened'],
  };
  if (step.do === 'rate' || step.do === 'sign') return [step.yes];
  if (step.do === 'meet') return step.unheld ?? [];
  return step.do === 'claim' ? ['claimed', ...Object.values(step.variants ?? {}).map(({ outcome }) => outcome)] : (always[step.do] ?? []);
}

function namedSteps(step: Step): readonly string[] {
  const told = (step.late ?? []).flatMap((rung) => (rung.do === 'pool-again' ? [rung.tells] : []));
  const about = step.do === 'sign' && step.about ? [step.about.step] : [];
  return [...told, ...about];
}

function unsaid(step: Step): readonly Fault[] {
  return [
    ...Object.keys(step.to)
      .filter((outcome) => !(outcome in step.says))
      .map((outcome) => fault('unsaid-outcome', { step: step.name, outcome })),
    ...pressedOf(step)
      .filter((outcome) => !(outcome in step.buttons))
      .map((outcome) => fault('no-button', { step: step.name, outcome })),
  ];
}

function ladder({ do: kind, name, late = [] }: Step): readonly Fault[] {
  const isWrong = (rung: Rung, at: number) =>
    (rung.do === 'warn' && at > 0) ||
    (rung.do === 'otherwise' && at < late.length - 1) ||
    (rung.do === 'pool-again' && kind !== 'claim') ||
    (kind === 'vote' && rung.do !== 'warn');
  return late.some(isWrong) ? [fault('ladder-order', { step: name })] : [];
}
