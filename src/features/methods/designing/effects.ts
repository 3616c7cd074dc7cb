import { isDeepStrictEqual } from 'node:util';
import { library } from '#library/library.ts';
import { effectNames } from '#method/designing/comparing/words.ts';
import type { PageFault } from '#method/designing/reading/limits.ts';
import type { Field } from '#method/forms.ts';
import type { EffectCall, Method, Step } from '#method/language.ts';
import { endOf } from '#method/page.ts';
import { isNotify } from '#method/whom.ts';
import { faultWords } from './words.ts';

/** What the methods of the library have done beside their steps, and how what each asks for is written. What none of them does, no page of a community does. */
const known = new Map<string, Map<string, string>>();
for (const call of library.flatMap(({ effects = {} }) => Object.values(effects).flat()))
  known.set(
    call.do,
    new Map([...(known.get(call.do) ?? []), ...Object.entries(call.with).map(([name, value]) => [name, kindOf(value)] as const)]),
  );

/** A mark is there or not; whatever else is no text has no meaning. */
function kindOf(value: unknown): string {
  return value === true ? 'true' : typeof value;
}

/** Putting matters before everybody: where, with which words, a community decides. All others stay where the method of the library has them. */
const shows = 'show-openly';
const hides = 'hide-openly';
/** Names that are fields of the step an effect names, with the kinds that can stand there. */
const fieldNames: Readonly<Record<string, readonly Field['kind'][]>> = {
  answer: ['text', 'note'],
  line: ['text', 'note'],
  day: ['date'],
  count: ['number'],
};
const longestMark = 8;

/**
 * Effects nobody answers, at places that are gone, or over fields that are no longer asked. What other rooms of the product keep by a method (letters, votes,
 * quarrels heard) hangs on its steps by their ids: a variant has those as its origin does, and an origin that has none lends none.
 */
export function faultsOfEffects(method: Method, origin: Method | null): PageFault[] {
  const own = callsOf(method).flatMap(({ at, call, nth }) => {
    const wrong = wrongWith(method, at, call, origin);
    return wrong === null ? [] : [{ say: wrong.say, path: ['effects', at, nth, ...(wrong.told ? ['with', wrong.told] : [])] }];
  });
  return [...own, ...(origin ? gone(method, origin) : [])];
}

/** As people know it. */
const nameOf = ({ do: id }: EffectCall): string => effectNames[id] ?? id;

type Call = { readonly at: string; readonly nth: number; readonly call: EffectCall };

const callsOf = ({ effects = {} }: Method): Call[] =>
  Object.entries(effects).flatMap(([at, calls]) => calls.map((call, nth) => ({ at, nth, call })));

/** What is wrong with a call, and with what it is told where it is one of those. */
type Wrong = { readonly say: string; readonly told?: string };

function wrongWith(method: Method, at: string, call: EffectCall, origin: Method | null): Wrong | null {
  if (isNotify(call)) return misplaced(method, at, call); // whom it tells, the engine looks at
  const wrong = miswritten(call) ?? misplaced(method, at, call);
  if (wrong) return wrong;
  const gone = isBound(call) ? null : goneFrom(method, call);
  if (gone !== null) return { say: faultWords.effectName(nameOf(call)), told: gone };
  return stands(origin, at, call) ? null : addedWrongly(method, call, origin);
}

function miswritten(call: EffectCall): Wrong | null {
  const names = known.get(call.do);
  if (!names) return { say: faultWords.effect(call.do) };
  if (!isSpoken(call)) return { say: faultWords.effectMark, told: 'mark' };
  const odd = oddIn(call, names);
  return odd === undefined ? null : { say: faultWords.effectForm(nameOf(call)), told: odd };
}

const misplaced = (method: Method, at: string, call: EffectCall): Wrong | null =>
  isPlace(method, at) ? null : { say: faultWords.effectPlace(nameOf(call)) };

function addedWrongly(method: Method, call: EffectCall, origin: Method | null): Wrong | null {
  if (isBound(call)) return { say: faultWords.effectBound(nameOf(call)) };
  if (call.do !== shows || isOpen(origin)) return null;
  if (method.opens.sealed || method.opens.seenBy) return { say: faultWords.effectLoud };
  if (call.with['line'] !== undefined) return null;
  return { say: faultWords.effectLine, told: call.with['step'] === undefined ? 'step' : 'line' };
}

const stands = (method: Method | null, at: string, call: EffectCall): boolean =>
  method?.effects?.[at]?.some((one) => isDeepStrictEqual(one, call)) ?? false;

/** The first it is told in a way none of its kind is. */
const oddIn = ({ with: given }: EffectCall, names: ReadonlyMap<string, string>): string | undefined =>
  Object.keys(given).find((name) => names.get(name) !== kindOf(given[name]));

/** A mark is one short word. */
function isSpoken({ do: name, with: { mark } }: EffectCall): boolean {
  return name !== shows || (typeof mark === 'string' && mark !== '' && mark.length <= longestMark);
}

const isBound = ({ do: name }: EffectCall): boolean => name !== shows && name !== hides;

function isPlace(method: Method, at: string): boolean {
  if (at === 'opened' || endOf(method, at)) return true;
  const dot = at.indexOf('.');
  const step = method.steps.find(({ id }) => id === at.slice(0, dot));
  return step !== undefined && Object.hasOwn(step.to, at.slice(dot + 1));
}

/** What it names that is not there: its step, or a field no form of that step asks in a kind that can stand there; null where all is. */
function goneFrom(method: Method, { with: given }: EffectCall): string | null {
  const asked = Object.entries(fieldNames).filter(([name]) => given[name] !== undefined);
  if (given['step'] === undefined) return asked.length === 0 ? null : 'step';
  const step = method.steps.find(({ id }) => id === given['step']);
  if (!step) return 'step';
  const fields = fieldsAt(method, step);
  const isAsked = (name: string, kinds: readonly Field['kind'][]) =>
    fields.some(({ id, kind, sensitive }) => id === given[name] && kinds.includes(kind) && !sensitive);
  return asked.find(([name, kinds]) => !isAsked(name, kinds))?.[0] ?? null;
}

function fieldsAt({ forms }: Method, { form }: Step): readonly Field[] {
  const ids = typeof form === 'string' ? [form] : Object.values(form ?? {});
  return ids.flatMap((id) => forms[id]?.fields ?? []);
}

/** Whether people knew, when they asked, that it would be put before everybody. */
const isOpen = (origin: Method | null): boolean => origin !== null && callsOf(origin).some(({ call }) => call.do === shows);

/** What hung on the origin's steps and is no longer there; and what such steps no longer ask. Whoever takes back what is shown has it taken down. */
function gone(method: Method, origin: Method): PageFault[] {
  const isShown = callsOf(method).some(({ call }) => call.do === shows);
  const must = callsOf(origin).filter(({ call }) => isBound(call) || (call.do === hides && isShown));
  return [
    ...must
      .filter(({ at, call }) => !stands(method, at, call))
      .map(({ call }) => ({ say: faultWords.effectGone(nameOf(call)), path: ['effects'] })),
    ...must.filter(({ call }) => isBound(call)).flatMap((one) => lessAsked(method, origin, one)),
  ];
}

/** Of the steps an effect stands at or names, what their forms ask is kept: it is read by its names. */
function lessAsked(method: Method, origin: Method, { at, call }: Call): PageFault[] {
  const named = [at.slice(0, at.indexOf('.')), ...Object.values(call.with)];
  return origin.steps
    .filter(({ id }) => named.includes(id))
    .flatMap((was) => {
      const nth = method.steps.findIndex(({ id }) => id === was.id);
      const step = method.steps[nth];
      if (!step) return [];
      const fields = fieldsAt(method, step);
      const less = fieldsAt(origin, was).filter((field) => !fields.some((one) => asksAlike(one, field)));
      return less.map(({ label }) => ({ say: faultWords.fieldGone(step.name, label), path: ['steps', nth, 'form'] }));
    });
}

function asksAlike(one: Field, was: Field): boolean {
  const choices = (field: Field) => (field.choices ?? []).map(({ id }) => id).toSorted();
  return (
    one.id === was.id && one.kind === was.kind && (!was.required || one.required === true) && isDeepStrictEqual(choices(one), choices(was))
  );
}
