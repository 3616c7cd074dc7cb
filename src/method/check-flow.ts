import { at, type Fault, fault } from './fault.ts';
import type { Method, Step } from './language.ts';
import { clockOutcomes, doersOf, endOf, fieldsOf, stepOf, targetOf } from './page.ts';

/** Walks through the method: can every step be reached and left, does somebody act, does nothing end without the person. */
export function checkFlow(method: Method): readonly Fault[] {
  const reached = reachable(method, beginnings(method));
  return [
    ...method.steps.filter(({ id }) => !reached.has(id)).map((step) => fault('unreachable', at(step))),
    ...(reached.has('solved') ? [] : [fault('never-solved')]),
    ...method.steps.flatMap((step) => [
      ...deadEnd(method, step),
      ...turnsByItself(method, step),
      ...waits(step),
      ...unconfirmed(method, step),
    ]),
    ...nobodyAtWork(method),
  ];
}

/** Where a matter begins, begins again, and comes to from any step. */
function beginnings({ first, reopen, reclass, revocable, levels = [] }: Method): readonly string[] {
  const turned = [reopen.again, reclass, revocable].flatMap((way) => way?.to ?? []);
  return [first, reopen.to, ...turned, ...levels.slice(1).flatMap(({ step }) => step ?? [])]; // nothing is raised to the lowest level
}

function reachable(method: Method, from: readonly string[], outcomes: (step: Step) => readonly string[] = all): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (endOf(method, id)) continue;
    const step = stepOf(method, id);
    open.push(...outcomes(step).map((outcome) => targetOf(step, outcome)));
  }
  return seen;
}

const all = ({ to }: Step): readonly string[] => Object.keys(to);
const targetsOf = (step: Step, outcomes: readonly string[]): readonly string[] => outcomes.map((outcome) => targetOf(step, outcome));

function deadEnd(method: Method, step: Step): readonly Fault[] {
  const leadsOut = [...reachable(method, [step.id])].some((target) => endOf(method, target));
  return leadsOut ? [] : [fault('dead-end', at(step))];
}

function turnsByItself(method: Method, step: Step): readonly Fault[] {
  const onwards = reachable(method, targetsOf(step, clockOutcomes(step)), clockOutcomes);
  return onwards.has(step.id) ? [fault('cycle-without-person', at(step))] : [];
}

function waits(step: Step): readonly Fault[] {
  if (byThemselves.includes(step.do)) return [];
  if (!step.late?.some((rung) => rung.do !== 'warn')) return [fault('nobody-hurried', at(step))];
  return waitsOnlyForSides(step) && clockOutcomes(step).length === 0 ? [fault('waits-forever', at(step))] : [];
}

/** What goes on when its time is up, or with the round. */
const byThemselves: readonly string[] = ['wait', 'gate', 'vote'];

function waitsOnlyForSides(step: Step): boolean {
  const [one, ...others] = doersOf(step);
  return others.length === 0 && (one === 'opener' || one === 'parties');
}

function unconfirmed(method: Method, step: Step): readonly Fault[] {
  const ends = Object.keys(step.to).filter((outcome) => endOf(method, targetOf(step, outcome)));
  return ends.filter((outcome) => !isAnsweredFor(method, step, outcome)).map((outcome) => fault('closes-unconfirmed', at(step, outcome)));
}

/** The person's own yes, or somebody's written reason. */
function isAnsweredFor(method: Method, step: Step, outcome: string): boolean {
  if (clockOutcomes(step).includes(outcome)) return false;
  if ('yes' in step && step.yes === outcome && isTheirs(step)) return true;
  return fieldsOf(method, step, outcome).some(({ kind, required }) => required && (kind === 'note' || kind === 'text'));
}

/** Nobody else may press it. */
const isTheirs = (step: Step): boolean => doersOf(step).every((one) => one === 'opener' || one === 'parties');

/** Whether work can begin before somebody took it: walks with and without an assignee. */
function nobodyAtWork(method: Method): readonly Fault[] {
  const seen = new Set<string>();
  const open = [...beginnings(method)];
  while (open.length > 0) {
    const id = open.pop() ?? '';
    if (seen.has(id) || endOf(method, id)) continue;
    seen.add(id);
    const step = stepOf(method, id);
    open.push(
      ...all(step)
        .filter((outcome) => !givesWork(method, step, outcome))
        .map((outcome) => targetOf(step, outcome)),
    );
  }
  return method.steps
    .filter((step) => seen.has(step.id) && doersOf(step)[0] === 'assignee')
    .map((step) => fault('nobody-at-work', at(step)));
}

function givesWork(method: Method, step: Step, outcome: string): boolean {
  if (step.do === 'claim') return outcome !== 'declined' && !clockOutcomes(step).includes(outcome);
  const target = targetOf(step, outcome);
  return step.do === 'assign' && !clockOutcomes(step).includes(outcome) && !endOf(method, target) && stepOf(method, target).do !== 'claim';
}
