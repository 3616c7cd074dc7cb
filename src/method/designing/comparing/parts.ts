import type { Field } from '../../forms.ts';
import type { End, Method, Step } from '../../language.ts';
import { pressedOf } from '../../page.ts';

/** Where something stands on a page. */
export type Place =
  | { readonly of: 'method' }
  | { readonly of: 'step'; readonly step: string }
  | { readonly of: 'outcome'; readonly step: string; readonly outcome: string }
  | { readonly of: 'form'; readonly form: string }
  | { readonly of: 'field'; readonly form: string; readonly field: string }
  | { readonly of: 'choice'; readonly form: string; readonly field: string; readonly choice: string }
  | { readonly of: 'end'; readonly end: End };
/** Any part of a page, as plain JSON. */
export type Value = unknown;
/** A part that is known by its place: what it is called, where it stands in its list, and what it says beside its own parts. */
export type Part = {
  readonly at: Place;
  readonly name: string;
  /** From 1; 0 where there is no order. */
  readonly nth: number;
  /** The list it has a place in; parts of one list are moved against each other. */
  readonly list: string | null;
  /** The part it belongs to. */
  readonly within: string | null;
  readonly says: Readonly<Record<string, Value>>;
};

/** Every part of a page by its key, in the order of the page. */
export function partsOf(method: Method): ReadonlyMap<string, Part> {
  return new Map([
    ['method', wholeOf(method)] as const,
    ...method.steps.flatMap((step, at) => stepParts(step, at + 1, method)),
    ...Object.entries(method.forms).flatMap(([id, form]) => formParts(id, form)),
    ...ends.map((end) => endPart(end, method)),
  ]);
}

type Keyed = readonly [key: string, part: Part];
const alone = { nth: 0, list: null, within: null } as const;
const ends: readonly End[] = ['solved', 'explained', 'handed-over', 'withdrawn'];

function wholeOf({ id: _, version: _version, steps, forms: _forms, ends: _ends, effects = {}, opens, ...says }: Method): Part {
  const elsewhere = [...ends, ...steps.flatMap(({ id, to }) => Object.keys(to).map((outcome) => `${id}.${outcome}`))];
  const own = Object.entries(effects).filter(([at]) => !elsewhere.includes(at));
  const door = Object.fromEntries(Object.entries(opens).map(([key, value]) => [`opens-${key}`, value]));
  return { ...alone, at: { of: 'method' }, name: says.name, says: { ...says, ...door, ...(own.length > 0 ? { effects: own } : {}) } };
}

function stepParts(step: Step, nth: number, { effects = {} }: Method): readonly Keyed[] {
  const { id, to, buttons, says, form: _, ...own } = step;
  const key = `step ${id}`;
  const part: Part = { at: { of: 'step', step: id }, name: step.name, nth, list: 'steps', within: null, says: own };
  const outcomes = [...new Set([...Object.keys(to), ...Object.keys(buttons), ...Object.keys(says), ...asked(step)])];
  return [[key, part], ...outcomes.map((outcome, at) => outcomePart(step, outcome, at + 1, effects[`${id}.${outcome}`]))];
}

const asked = ({ form }: Step): readonly string[] => (typeof form === 'object' ? Object.keys(form) : []);

/** Outcomes without a way on, as the voices of a panel are, have no order. */
function outcomePart(step: Step, outcome: string, nth: number, effects: Value): Keyed {
  const { id, to, buttons, says } = step;
  const part: Part = {
    at: { of: 'outcome', step: id, outcome },
    name: buttons[outcome] ?? says[outcome] ?? outcome,
    nth: outcome in to ? nth : 0,
    list: outcome in to ? `outcomes ${id}` : null,
    within: `step ${id}`,
    says: { to: to[outcome], button: buttons[outcome], says: says[outcome], form: formOf(step, outcome), effects },
  };
  return [`outcome ${id} ${outcome}`, part];
}

/** A form written once for the whole step is asked with each of its buttons. */
function formOf(step: Step, outcome: string): string | undefined {
  if (typeof step.form === 'object') return step.form[outcome];
  return pressedOf(step).includes(outcome) ? step.form : undefined;
}

function formParts(id: string, { name, fields }: Method['forms'][string]): readonly Keyed[] {
  const key = `form ${id}`;
  const part: Part = { ...alone, at: { of: 'form', form: id }, name, says: { name } };
  return [[key, part], ...fields.flatMap((field, at) => fieldParts(id, field, at + 1))];
}

function fieldParts(form: string, { id, choices = [], ...own }: Field, nth: number): readonly Keyed[] {
  const key = `field ${form} ${id}`;
  const at: Place = { of: 'field', form, field: id };
  const part: Part = { at, name: own.label, nth, list: `fields ${form}`, within: `form ${form}`, says: own };
  return [[key, part], ...choices.map((choice, place) => choicePart(form, id, choice, place + 1))];
}

function choicePart(form: string, field: string, { id, label }: { id: string; label: string }, nth: number): Keyed {
  const at: Place = { of: 'choice', form, field, choice: id };
  const list = `choices ${form} ${field}`;
  return [`choice ${form} ${field} ${id}`, { at, name: label, nth, list, within: `field ${form} ${field}`, says: { label } }];
}

function endPart(end: End, { ends: all, effects }: Method): Keyed {
  return [`end ${end}`, { ...alone, at: { of: 'end', end }, name: all[end].name, says: { ...all[end], effects: effects?.[end] } }];
}
