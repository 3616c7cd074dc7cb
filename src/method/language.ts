import { z } from 'zod';
import { spanShape } from './clock.ts';
import { formShape } from './forms.ts';
import { LANGUAGE } from './upcast.ts';

const idShape = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const sentenceShape = z.string().min(1).max(200);
const postShape = idShape;

export const channelShape = z.enum(['online', 'phone', 'counter', 'visit', 'wechat', 'paper', 'activity', 'above']);
/** How a matter, or what a person said about it, came in; `above`: a department entrusted it. */
export type Channel = z.infer<typeof channelShape>;

export const endShape = z.enum(['solved', 'explained', 'handed-over', 'withdrawn']);
/** The four ways a matter may end; nothing else is an end. */
export type End = z.infer<typeof endShape>;

const excludedShape = z.union([z.enum(['assignee', 'opener']), z.strictObject({ step: idShape })]);
const postsShape = z.strictObject({ posts: z.array(postShape).min(1), not: excludedShape.optional() });
const oneShape = z.union([z.enum(['opener', 'assignee', 'candidates', 'parties']), postsShape]);
const whoShape = z.union([oneShape, z.strictObject({ any: z.array(oneShape).min(2) })]);
/** Who may do a step: the person who asked, all sides of it, the one at work on it, those it was offered to, or holders of posts that cover its place. */
export type Who = z.infer<typeof whoShape>;
export type OneWho = z.infer<typeof oneShape>;

const withinShape = z.union([spanShape, z.strictObject({ from: z.literal('catalogue') })]);
export type Within = z.infer<typeof withinShape>;

/** How long before a deadline: whole days have no hour to count back from. */
const beforeShape = spanShape.refine(({ unit }) => unit !== 'workdays', 'not in working days');

/**
 * One rung of what happens to a step that is late; `after` counts from the rung before, the first from the deadline. `warn` speaks before the deadline and
 * stands first; a deadline too near for it goes without.
 */
const rungShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('warn'), before: beforeShape }),
  z.strictObject({ do: z.literal('remind'), after: spanShape.optional() }),
  z.strictObject({ do: z.literal('escalate'), to: z.array(postShape).min(1), after: spanShape.optional() }),
  z.strictObject({ do: z.literal('pool-again'), within: spanShape, tells: idShape, after: spanShape.optional() }),
  z.strictObject({ do: z.literal('otherwise'), outcome: idShape, after: spanShape.optional() }),
]);
export type Rung = z.infer<typeof rungShape>;

const replyRungShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('remind'), after: spanShape.optional() }),
  z.strictObject({ do: z.literal('escalate'), to: z.array(postShape).min(1), after: spanShape.optional() }),
]);

/** How often the one at work may ask for more time at a step, how much at most, and which posts answer. */
const extendsShape = z.strictObject({ asks: z.int().min(1).max(5), most: spanShape, posts: z.array(postShape).min(1) });

const pauseShape = z.strictObject({ reason: z.string().min(1).max(20), most: spanShape });

const partShape = z.tuple([z.int().positive(), z.int().positive()]).refine(([part, of]) => part <= of, 'no more than the whole');
/** So many, or so large a part: at least two of three, or over one of two. */
const shareShape = z.union([
  z.strictObject({ count: z.int().positive() }),
  z.strictObject({ atLeast: partShape }),
  z.strictObject({ over: partShape }),
]);
export type Share = z.infer<typeof shareShape>;

/**
 * Some who speak together: holders of posts, or all sides of the matter. `quorum` of its seats must have spoken, `agree` of those who did (or of all seats) say yes.
 * `homes`: each home has one seat and one vote, whoever of it speaks; who speaks last speaks for it.
 */
const panelShape = z.strictObject({
  name: z.string().min(1).max(12),
  of: z.union([z.literal('parties'), z.array(postShape).min(1)]),
  quorum: shareShape,
  agree: shareShape,
  among: z.literal('all').optional(),
  homes: z.literal(true).optional(),
});
export type Panel = z.infer<typeof panelShape>;

const common = {
  id: idShape,
  name: z.string().min(1).max(12),
  shown: z.string().min(1).max(6),
  within: withinShape,
  /** The deadline runs from the day the matter was asked for, not from the arrival at this step. */
  since: z.literal('receipt').optional(),
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
const done = { ...common, who: whoShape, pauses: z.array(pauseShape).optional(), extends: extendsShape.optional() };

/** Panels speak yes, no or step aside (button `yes`, `no`, `aside`); `recuse`: the concerned do not sit. */
const voiced = {
  ...common,
  panels: z.array(panelShape).min(1),
  recuse: z.literal(true).optional(),
  pauses: z.array(pauseShape).optional(),
};

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
  /** Outcomes `agreed` and `refused`: as soon as it is certain, else when the time is up and each panel has its quorum. */
  z.strictObject({ ...voiced, do: z.literal('review') }),
  /** Outcomes `passed` and `failed`: when all have voted or the time is up. */
  z.strictObject({ ...voiced, do: z.literal('vote') }),
  /** A meeting: called for a time and a place, and kept as minutes with those who were there, of whom a quorum must have come. */
  z.strictObject({
    ...done,
    do: z.literal('meet'),
    seats: z.array(postShape).min(1),
    quorum: shareShape,
    /** Outcomes that say it was not held: nobody needs to have come. */
    unheld: z.array(idShape).min(1).optional(),
  }),
  /**
   * Pinned up for all to read until the time is over; nobody may close it earlier. Outcomes `over`, once every objection is answered, and `upheld`, when one is
   * found right. `who` answers them.
   */
  z.strictObject({ ...done, do: z.literal('post') }),
  /** Falls into parts, each a matter of its own by one of these methods; goes on by `joined` when all of them have ended. */
  z.strictObject({ ...done, do: z.literal('split'), into: z.array(idShape).min(1) }),
  /** The matters of one round wait here for each other; the round opens it for all of them by `opened`. */
  z.strictObject({ ...common, do: z.literal('gate'), phase: z.string().min(1).max(8) }),
]);
export type Step = z.infer<typeof stepShape>;
export type StepThat<Do extends Step['do']> = Extract<Step, { do: Do }>;

const levelShape = z.strictObject({ name: z.string().min(1).max(6), posts: z.array(postShape).min(1), step: idShape.optional() });
export type Level = z.infer<typeof levelShape>;

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
    /** What is written is sealed whole: its line in lists is the name of its leaf, never the person's words. */
    sealed: z.literal(true).optional(),
    /** Whoever begins the same again while it is open, by whatever channel, is heard in the one that is open. */
    oneThread: z.literal(true).optional(),
    /** The only posts of its area that read it; none: only whoever has it. Without this all staff of the area do. */
    seenBy: z.array(postShape).optional(),
    /** It may name whom it is about. When one of them holds one of these posts, it goes by the other method. */
    about: z.strictObject({ posts: z.array(postShape), method: idShape }).optional(),
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
  /** `again`: where it goes, and what the opener is told, when they say a second time that it is not solved. */
  reopen: z.strictObject({ within: spanShape, to: idShape, again: z.strictObject({ to: idShape, says: sentenceShape }).optional() }),
  /** Until when the opener should have heard from a person, from receipt; and what happens when they have not. */
  firstReply: z.strictObject({ within: spanShape, late: z.array(replyRungShape).min(1) }).optional(),
  /** From the lowest to the highest. `step`: where a matter goes that comes up to this level; without one, its posts may do the step it stands at. */
  levels: z.array(levelShape).min(2).optional(),
  /** Kinds of post that may be called in to help with somebody's work. */
  calls: z.array(postShape).optional(),
  /** How often the one who asked may have a matter put in another class, who decides it, and to which step it then goes. */
  reclass: z.strictObject({ asks: z.int().min(1).max(3), posts: z.array(postShape).min(1), to: idShape }).optional(),
  /** The one who asked may take back what they authorised, and where the matter then goes: at any step but those `before` they signed. */
  revocable: z.strictObject({ to: idShape, before: z.array(idShape).min(1) }).optional(),
  /** Posts that may put a matter under supervision for all at work on it to see. */
  supervises: z.array(postShape).optional(),
  ends: z.record(endShape, z.strictObject({ name: z.string().min(1).max(6), says: sentenceShape })),
  /** By end, by 'step.outcome', or 'opened'. */
  effects: z.record(z.string(), z.array(effectShape)).optional(),
  /** What this page says in a community's own words, in English, by the Chinese text; texts of the library have theirs already. */
  english: z.record(z.string().min(1).max(400), z.string().min(1).max(2500)).optional(),
});
export type Method = z.infer<typeof methodShape>;
