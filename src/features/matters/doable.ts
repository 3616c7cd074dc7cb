import type { Choice, Choices } from '#method/choices.ts';
import type { Method, Step } from '#method/language.ts';
import type { Actor } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { isVoiced } from '#method/panels.ts';
import { type SensitiveThing, thingIn } from '#method/sensitive.ts';
import { signedAt } from './authorising/letter.ts';
import { postNames } from './words.ts';

type Verb = 'dispatch' | 'take' | 'fill' | 'sign' | 'rate' | 'speak' | 'meet' | 'split';
type Field = {
  id: string;
  label: string;
  kind: string;
  required: boolean;
  max: number | null;
  choices: { id: string; name: string }[];
  sensitive: SensitiveThing | null;
};
type Outcome = { id: string; name: string; main: boolean; fields: Field[] };
type Kind = { kind: string; name: string };
export type Doable = { step: string; verb: Verb; outcomes: Outcome[]; relayed: boolean; takers: Kind[]; as: Kind[] };

/** What this actor can do at the step now, gathered by the verb a screen calls. */
export function doablesOf(method: Method, by: Actor, { step: id, outcomes }: Choices): Doable[] {
  if (id === null) return [];
  if (signedAt(method, { step: id })) return []; // a letter is signed by being read, not by a button
  const step = stepOf(method, id);
  const byVerb = Map.groupBy(outcomes, (choice) => verbOf(step, choice));
  return [...byVerb].map(([verb, choices]) => ({
    step: id,
    verb,
    relayed: choices.some(({ relayed }) => relayed),
    outcomes: choices.map((choice, i) => ({ id: choice.outcome, name: choice.label, main: i === 0, fields: choice.fields.map(fieldOf) })),
    takers: named(choices.flatMap(({ takers }) => takers)),
    as: verb === 'take' && step.do === 'claim' ? named(step.kinds.filter((kind) => by.posts.includes(kind))) : [],
  }));
}

const verbs: Partial<Record<Step['do'], Verb>> = { rate: 'rate', sign: 'sign', meet: 'meet' };
/** A meeting nobody came to is written down without asking who was there. */
const isUnheld = (step: Step, outcome: string) => step.do === 'meet' && (step.unheld ?? []).includes(outcome);

function verbOf(step: Step, { outcome, takers }: Choice): Verb {
  if (step.do === 'assign') return takers.length > 0 ? 'dispatch' : 'fill';
  if (step.do === 'claim') return outcome === 'declined' ? 'fill' : 'take';
  if (isVoiced(step)) return 'speak';
  if (isUnheld(step, outcome)) return 'fill';
  return outcome === 'split' ? 'split' : (verbs[step.do] ?? 'fill');
}

function fieldOf({ id, label, kind, required = false, max, choices = [], sensitive }: Choice['fields'][number]): Field {
  return {
    ...{ id, label, kind, required, max: max ?? null, sensitive: thingIn({ sensitive }) },
    choices: choices.map((choice) => ({ id: choice.id, name: choice.label })),
  };
}

function named(kinds: readonly string[]): Kind[] {
  return [...new Set(kinds)].map((kind) => ({ kind, name: postNames[kind] ?? kind }));
}
