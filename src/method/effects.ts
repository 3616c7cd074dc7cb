import type { EffectCall, Method } from './language.ts';
import type { MatterEvent } from './matter.ts';

/** Where a call stands on the page: `opened`, `step.outcome`, or an end. */
export type PlacedCall = { readonly at: string; readonly call: EffectCall };

/** The calls an event sets off: those of its step's outcome, and those of the end it came to. */
export function callsOf({ effects }: Method, { kind, step, outcome, became }: MatterEvent): readonly PlacedCall[] {
  if (!effects || kind === 'voiced') return []; // one word of many decides nothing yet
  const ofStep = kind === 'opened' ? ['opened'] : step && outcome ? [`${step}.${outcome}`] : [];
  const places = became.ended ? [...ofStep, became.ended.outcome] : ofStep;
  return places.flatMap((at) => (effects[at] ?? []).map((call) => ({ at, call })));
}
