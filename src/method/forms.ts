import { z } from 'zod';
import { type Refusal, type RefusalCode, refusal } from './refusals.ts';
import { sensitiveThings } from './sensitive.ts';

const idShape = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const fieldShape = z.strictObject({
  id: idShape,
  label: z.string().min(1).max(40),
  kind: z.enum(['text', 'note', 'choice', 'number', 'money', 'date', 'photo', 'yes-no']),
  required: z.boolean().optional(),
  /** Longest text, biggest number, most photos. */
  max: z.int().positive().optional(),
  choices: z.array(z.strictObject({ id: idShape, label: z.string().min(1).max(40) })).optional(),
  /** Agreed to by itself before it is written, as this sort of thing; `true`: only kept out of what the system does besides. */
  sensitive: z.literal([...sensitiveThings, true, false]).optional(),
  /** The value is also kept as a fact of the event; never for words of a person. */
  fact: z.boolean().optional(),
  /** Written for all to read: it is pinned up with a posting. Never for words about a person. */
  posted: z.boolean().optional(),
});
export type Field = z.infer<typeof fieldShape>;

export const formShape = z.strictObject({ name: z.string().min(1).max(20), fields: z.array(fieldShape).min(1).max(30) });

export type Form = z.infer<typeof formShape>;

/** Texts are strings, numbers are numbers, money is integer fen, dates 'YYYY-MM-DD', photos lists of file ids. */
export const answerShape = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type Answer = z.infer<typeof answerShape>;
export type Answers = Readonly<Record<string, Answer>>;

/** The first thing wrong with the answers to a form, or null. Refuses unknown fields, missing ones, wrong kinds, too long or too much. */
export function faultOfAnswers(fields: readonly Field[], answers: Answers): Refusal | null {
  const unknown = Object.keys(answers).find((id) => !fields.some((field) => field.id === id));
  if (unknown) return refusal('method.answer_unknown', { field: unknown });
  for (const field of fields) {
    const fault = faultOf(field, answers[field.id]);
    if (fault) return refusal(fault, { field: field.id, label: field.label, max: limitOf(field) });
  }
  return null;
}

/** The answers that are facts: figures and choices a form marks so, never free text. */
export function factsIn(fields: readonly Field[], answers: Answers): Record<string, Answer> {
  const facts: Record<string, Answer> = {};
  for (const { id, fact } of fields) {
    const answer = answers[id];
    if (fact && answer !== undefined) facts[id] = answer;
  }
  return facts;
}

const limits = { text: 60, note: 1000, number: 1_000_000, money: 10_000_000, photo: 9 } as const;

function limitOf({ kind, max }: Field): number {
  if (max) return max;
  return kind in limits ? limits[kind as keyof typeof limits] : 0;
}

function faultOf(field: Field, answer: Answer | undefined): RefusalCode | null {
  if (isEmpty(answer)) return field.required ? 'method.answer_missing' : null;
  return kinds[field.kind](answer, field);
}

function isEmpty(answer: Answer | undefined): answer is undefined {
  if (answer === undefined) return true;
  return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
}

type Rule = (answer: Answer, field: Field) => RefusalCode | null;

const words: Rule = (answer, field) => {
  if (typeof answer !== 'string') return 'method.answer_wrong';
  return answer.length > limitOf(field) ? 'method.answer_too_long' : null;
};

const figure: Rule = (answer, field) => {
  if (typeof answer !== 'number' || !Number.isFinite(answer) || answer < 0) return 'method.answer_wrong';
  return answer > limitOf(field) ? 'method.answer_too_much' : null;
};

const kinds: Record<Field['kind'], Rule> = {
  text: words,
  note: words,
  number: figure,
  money: (answer, field) => (Number.isInteger(answer) ? figure(answer, field) : 'method.answer_wrong'),
  choice: (answer, { choices }) => (choices?.some(({ id }) => id === answer) ? null : 'method.answer_wrong'),
  date: (answer) => (typeof answer === 'string' && z.iso.date().safeParse(answer).success ? null : 'method.answer_wrong'),
  photo: (answer, field) => {
    if (!Array.isArray(answer)) return 'method.answer_wrong';
    return answer.length > limitOf(field) ? 'method.answer_too_much' : null;
  },
  'yes-no': (answer) => (typeof answer === 'boolean' ? null : 'method.answer_wrong'),
};
