import { z } from 'zod';
import { spanShape } from './clock.ts';
import { formShape } from './forms.ts';

/** The number of the method language; a change that old methods cannot read needs an upcaster and the next number. */
export const LANGUAGE = 1;

const idShape = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const sentenceShape = z.string().min(1).max(200);
const postShape = idShape;

export const channelShape = z.enum(['online', 'phone', 'counter', 'visit', 'wechat', 'paper']);
/** How a matter, or what a person said about it, came in. */
export type Channel = z.infer<typeof channelShape>;

export const endShape = z.enum(['solved', 'explained', 'handed-over', 'withdrawn']);
/** The four ways a matter may end; nothing else is an end. */
export type End = z.infer<typeof endShape>;

const excludedShape = z.union([z.enum(['assignee', 'opener']), z.strictObject({ step: idShape })]);
const postsShape = z.strictObject({ posts: z.array(postShape).min(1), not: excludedShape.optional() });
const oneShape = z.union([z.enum(['opener', 'assignee', 'candidates']), postsShape]);
const whoShape = z.union([oneShape, z.strictObject({ any: z.array(oneShape).min(2) })]);
/** Who may do a step: the person who asked, the one at work on it, those it was offered to, or holders of posts that cover its place. */
export type Who = z.infer<typeof whoShape>;
export type OneWho = z.infer<typeof oneShape>;

const withinShape = z.union([spanShape, z.strictObject({ from: z.literal('catalogue') })]);
export type Within = z.infer<typeof withinShape>;

/** One rung of what happens to a step that is late; `after` counts from the rung before, the first from the deadline. */
const rungShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('remind'), after: spanShape.optional() }),
  z.strictObject({ do: z.literal('escalate'), to: z.array(postShape).min(1), after: spanShape.optional() }),
  z.strictObject({ do: z.literal('pool-again'), within: spanShape, tells: idShape, after: spanShape.optional() }),
  z.strictObject({ do: z.literal('otherwise'), outcome: idShape, after: spanShape.optional() }),
]);
export type Rung = z.infer<typeof rungShape>;

const pauseShape = z.strictObject({ reason: z.string().min(1).max(20), most: spanShape });

const common = {
  id: idShape,
  name: z.string().min(1).max(12),
  shown: z.string().min(1).max(6),
  within: withinShape,
  late: z.array(rungShape).optional(),
  to: z.record(idShape, idShape),
  form: z.union([idShape, z.record(idShape, idShape)]).optional(),
  /** What each outcome a person may choose is called on its button. */
  buttons: z.record(idShape, z.string().min(1).max(8)),
  /** Told to whoever the step lands on. */
  asks: sentenceShape,
  /** What each outcome means: a line of the timeline, and what the opener is told. */
  says: z.record(idShape, sentenceShape),
};
const done = { ...common, who: whoShape, pauses: z.array(pauseShape).optional() };

const stepShape = z.discriminatedUnion('do', [
  z.strictObject({ ...done, do: z.literal('fill') }),
  z.strictObject({ ...done, do: z.literal('assign') }),
  z.strictObject({
    ...done,
    do: z.literal('claim'),
    kinds: z.array(postShape).min(1),
    variants: z.record(postShape, z.strictObject({ outcome: idShape })).optional(),
  }),
  z.strictObject({ ...done, do: z.literal('rate'), yes: idShape }),
  z.strictObject({ ...done, do: z.literal('sign'), yes: idShape, about: z.strictObject({ step: idShape, field: idShape }).optional() }),
  z.strictObject({ ...common, do: z.literal('wait') }),
]);
export type Step = z.infer<typeof stepShape>;
export type StepThat<Do extends Step['do']> = Extract<Step, { do: Do }>;

const effectShape = z.strictObject({ do: idShape, with: z.record(z.string(), z.json()) });
/** A call that a feature answers in the same transaction. */
export type EffectCall = z.infer<typeof effectShape>;

/** A work method (工作法): one page of plain data, versioned; a running matter keeps its version. */
export const methodShape = z.strictObject({
  language: z.literal(LANGUAGE),
  id: idShape,
  version: z.int().positive(),
  name: z.string().min(1).max(20),
  unit: z.string().min(1).max(4),
  about: z.string().max(400),
  from: z.string().max(200),
  opens: z.strictObject({
    residents: z.boolean(),
    posts: z.array(postShape),
    catalogue: idShape,
    channels: z.array(channelShape).min(1),
    says: sentenceShape,
  }),
  /** The words a resident sees, in order; each step shows under one of them. */
  words: z.array(z.string().min(1).max(6)).min(2),
  /** Posts that may pass on what the opener said (by phone, at the counter, at the door), never while they are the assignee. */
  relays: z.array(postShape),
  /** Posts that may hand the work of one person over to another. */
  oversees: z.array(postShape),
  first: idShape,
  steps: z.array(stepShape).min(1),
  forms: z.record(idShape, formShape),
  reopen: z.strictObject({ within: spanShape, to: idShape }),
  ends: z.record(endShape, z.strictObject({ name: z.string().min(1).max(6), says: sentenceShape })),
  /** By end, or by 'step.outcome'. */
  effects: z.record(z.string(), z.array(effectShape)).optional(),
});
export type Method = z.infer<typeof methodShape>;
