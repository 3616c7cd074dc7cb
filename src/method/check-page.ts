import { at, type Fault, fault } from './fault.ts';
import type { Form } from './forms.ts';
import type { Method, Rung, Share, Step } from './language.ts';
import { clockOutcomes, doersOf, endOf, followingOutcomes, pressedOf } from './page.ts';

/** Names that lead nowhere, words that are missing: what can be seen without walking through the method. */
export function checkPage(method: Method): readonly Fault[] {
  const steps = new Set(method.steps.map(({ id }) => id));
  const targets = new Set([...steps, 'solved', 'explained', 'handed-over']);
  return [
    ...twice(method),
    ...(method.opens.residents || method.opens.posts.length > 0 ? [] : [fault('nobody-opens')]),
    ...[method.first, method.reopen.to, ...namedByMethod(method)]
      .filter((id) => !steps.has(id))
      .map((name) => fault('unknown-name', { step: method.name, name })),
    ...method.steps.flatMap((step) => [
      ...unknownTargets(step, targets),
      ...unknownNames(method, step, steps).map((name) => fault('unknown-name', { ...at(step), name })),
      ...unsaid(step),
      ...offeredToNobody(step),
      ...saysMore(step),
      ...ladder(step),
      ...neverHappens(step),
      ...beyondAll(step),
    ]),
    ...Object.values(method.forms).flatMap(formFaults),
  ];
}

/** Steps the page names outside its steps: where a second 「没解决」 and the levels lead. */
function namedByMethod({ reopen, reclass, revocable, levels = [] }: Method): readonly string[] {
  const turned = [reopen.again, reclass, revocable].flatMap((way) => way?.to ?? []);
  return [...turned, ...(revocable?.before ?? []), ...levels.flatMap(({ step }) => step ?? [])];
}

function twice(method: Method): readonly Fault[] {
  const ids = method.steps.map(({ id }) => id);
  const phases = method.steps.flatMap((step) => (step.do === 'gate' ? step.phase : []));
  return [
    ...ids.filter((id, nth) => ids.indexOf(id) !== nth || endOf(method, id)).map((name) => fault('name-twice', { name })),
    ...phases.filter((phase, nth) => phases.indexOf(phase) !== nth).map((name) => fault('phase-twice', { name })),
  ];
}

function unknownTargets(step: Step, targets: ReadonlySet<string>): readonly Fault[] {
  const wrong = Object.entries(step.to).filter(([, target]) => !targets.has(target));
  return wrong.map(([outcome, target]) => fault('unknown-target', { ...at(step, outcome), target }));
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
    ...forms.filter((id) => !Object.hasOwn(method.forms, id)),
    ...outcomes.filter((outcome) => !Object.hasOwn(to, outcome)),
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

/** Only an offer has candidates, and only they may take it up. */
function offeredToNobody(step: Step): readonly Fault[] {
  const isOffered = doersOf(step).includes('candidates');
  const isWrong = step.do === 'claim' ? step.who !== 'candidates' : isOffered;
  return isWrong ? [fault('candidates-elsewhere', at(step))] : [];
}

/** A side that signs says yes or no; what else it could press would be neither. */
function saysMore(step: Step): readonly Fault[] {
  if (step.do !== 'sign' || step.who !== 'parties') return [];
  return pressedOf(step).length > 2 ? [fault('sides-say-two', at(step))] : [];
}

/** More than all of those who sit: whoever comes, it is never reached. */
function beyondAll(step: Step): readonly Fault[] {
  const isBeyond = (share: Share) => 'over' in share && share.over[0] >= share.over[1];
  if (step.do === 'meet') return isBeyond(step.quorum) ? [fault('quorum-beyond', at(step))] : [];
  if (!('panels' in step)) return [];
  const never = step.panels.filter(({ quorum, agree }) => isBeyond(quorum) || isBeyond(agree));
  return never.map(({ name }) => fault('panel-beyond', { ...at(step), panel: name }));
}

/** Ways out that nobody and nothing takes: they would let a step look as if it could be left, or be closed before its time. */
function neverHappens(step: Step): readonly Fault[] {
  const ways = waysOut(step);
  return ways === null
    ? []
    : Object.keys(step.to)
        .filter((outcome) => !ways.includes(outcome))
        .map((outcome) => fault('never-happens', at(step, outcome)));
}

/** All ways a step can be left by, where its kind says which; null where people choose among any. */
function waysOut(step: Step): readonly string[] | null {
  const ways = [...clockOutcomes(step), ...followingOutcomes(step)];
  if (step.do === 'wait') return ways.slice(0, 1);
  if (step.do === 'claim') return [...ways, ...namedOutcomes(step), 'declined'];
  return choosesNobody.includes(step.do) ? ways : null;
}

/** Steps whose outcomes follow from what all did, or from the time. */
const choosesNobody: readonly Step['do'][] = ['gate', 'review', 'vote', 'post'];

/** Answers are kept by the id of their field: two of one id would be one, and a question without choices can never be answered. */
function formFaults({ name: form, fields }: Form): readonly Fault[] {
  const repeated = (ids: readonly string[]) => ids.filter((id, nth) => ids.indexOf(id) !== nth);
  return [
    ...repeated(fields.map(({ id }) => id)).map((name) => fault('field-twice', { form, name })),
    ...fields.flatMap(({ label: field, kind, choices = [] }) => [
      ...repeated(choices.map(({ id }) => id)).map(() => fault('choice-twice', { form, field })),
      ...(kind === 'choice' && choices.length === 0 ? [fault('nothing-to-choose', { form, field })] : []),
    ]),
  ];
}

function unsaid(step: Step): readonly Fault[] {
  return [
    ...Object.keys(step.to)
      .filter((outcome) => !Object.hasOwn(step.says, outcome))
      .map((outcome) => fault('unsaid-outcome', at(step, outcome))),
    ...pressedOf(step)
      .filter((outcome) => !Object.hasOwn(step.buttons, outcome))
      .map((outcome) => fault('no-button', at(step, outcome))),
  ];
}

function ladder(step: Step): readonly Fault[] {
  const { do: kind, late = [] } = step;
  const isWrong = (rung: Rung, nth: number) =>
    (rung.do === 'warn' && nth > 0) ||
    (rung.do === 'otherwise' && nth < late.length - 1) ||
    (rung.do === 'pool-again' && kind !== 'claim') ||
    (kind === 'vote' && rung.do !== 'warn');
  return late.some(isWrong) ? [fault('ladder-order', at(step))] : [];
}
