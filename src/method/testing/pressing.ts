import type { Choice } from '../choices.ts';
import type { Answer, Answers, Field } from '../forms.ts';
import type { Method, Step } from '../language.ts';
import type { Act, Actor, DoAct, MatterContext, MatterState } from '../matter.ts';
import { stepOf } from '../page.ts';
import { partyIds } from '../panels.ts';

type Pressed = { readonly by: Actor; readonly step: string; readonly choice: Choice; readonly context: MatterContext };

/** What pressing a button sends: every field that must be filled, whom it goes to, who was there, what it falls into. */
export function pressing(method: Method, state: MatterState, { by, step, choice, context }: Pressed): Act {
  const { outcome, fields, takers, rates, relayed } = choice;
  return {
    kind: 'do',
    by,
    step,
    outcome,
    answers: filled(fields),
    ...(takers.length > 0 ? { to: { posts: takers, persons: named(state, takers, context) } } : {}),
    ...(rates ? { rating: { stars: 4 } } : {}),
    ...(relayed ? { relayed: 'phone', ...unheardSide(state) } : {}),
    ...asFor(outcome),
    ...together(stepOf(method, step), outcome, context),
  };
}

/** One of those who may take it is asked by name. */
function named({ opener }: MatterState, takers: readonly string[], { holders = {} }: MatterContext): readonly string[] {
  const able = takers.flatMap((post) => holders[post] ?? []);
  return able.filter((person) => person !== opener.person).slice(-1);
}

/** Of a signature of all sides that is passed on: one that has not signed. */
function unheardSide(state: MatterState): Pick<DoAct, 'party'> {
  const party = partyIds(state).find((id) => !state.voices?.some(({ person }) => person === id));
  return party === undefined ? {} : { party };
}

/** A helper who holds both kinds of post says as which they take it. */
const asFor = (outcome: string): { as?: string } => (outcome === 'quoted' ? { as: 'shop' } : {});

function together(step: Step, outcome: string, { holders = {} }: MatterContext): Pick<DoAct, 'present' | 'parts'> {
  if (step.do === 'meet') return { present: [...new Set(step.seats.flatMap((post) => holders[post] ?? []))] };
  if (step.do !== 'split' || outcome !== 'split') return {};
  const [method = ''] = step.into;
  return { parts: ['one', 'two'].map((key) => ({ key, method, subject: '分头办' })) };
}

function filled(fields: readonly Field[]): Answers {
  return Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.id, answerTo(field)]));
}

function answerTo({ kind, choices, max }: Field): Answer {
  if (kind === 'money' || kind === 'number') return Math.min(3500, max ?? 3500);
  if (kind === 'yes-no') return true;
  if (kind === 'date') return '2026-12-01';
  if (kind === 'photo') return ['photo'];
  return kind === 'choice' ? (choices?.[0]?.id ?? '') : '写明白了'.slice(0, max);
}
