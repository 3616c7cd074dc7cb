import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import type { Method } from '#method/language.ts';

/** Characters of JSON a page may have; the largest of the library has 14,000. */
export const largestPage = 80_000;

const community = z.uuid();
const draft = z.uuid();
/** How often the draft had been saved when somebody began to change it: whoever saves on an older one is refused. */
const rev = z.int().min(0);
export const methodId = z.string().max(60);
/** A page on its way in: anything JSON can say; the verbs say what is wrong with it. */
export const pageIn = z.unknown().refine(isSmallEnough, '这一页太大了，请删掉一些步骤或文字');
/** A page on its way out has the form of a method. In a draft words may still be missing, too long, or lead nowhere. */
const pageOut = z.custom<Method>((given) => typeof given === 'object' && given !== null);
export const sentence = (least: number, most: number, say: string) => z.string().trim().min(least, say).max(most, `最多 ${most} 个字`);

/** What is wrong, as a sentence, and where in the page: `['steps', 2, 'within']`; empty for the whole of it. */
export const fault = z.object({ say: z.string(), path: z.array(z.union([z.string(), z.int()])) });

/** What texts of a page the product knows in English by itself, by the Chinese text. */
const english = z.record(z.string(), z.string());

/** Where a method of a community's own comes from. `community` is null for one of the library. */
export const origin = z.object({
  method: z.string(),
  version: z.int(),
  name: z.string(),
  community: z.string().nullable(),
  /** The newest version of it today, where that is a later one. */
  newer: z.int().nullable(),
});

/**
 * A draft of a new method after another, of any version that may be seen here; without `method` from an empty page of two steps. The answer is the draft.
 */
export const derive = contract(
  'methods.derive',
  z.object({ community, method: methodId.optional(), version: z.int().min(1).max(10_000).optional() }),
  subject,
);
/** A draft of the next version of a method of one's own; the one that is open already, where there is one. */
export const revise = contract('methods.revise', z.object({ community, method: methodId }), subject);
/** Saves the whole page. Its id, version and catalogue are the draft's, whatever the page says. After it the draft's `rev` is one higher. */
export const saveDraft = contract('methods.save-draft', z.object({ draft, rev, page: pageIn }), subject);
export const discardDraft = contract('methods.discard-draft', z.object({ draft }), subject);

/** Makes the draft as it was saved a version that never changes again. `inUse`: it is used from now on in place of what serves its catalogue here. */
export const publishDraft = contract(
  'methods.publish-draft',
  z.object({
    draft,
    rev,
    reason: sentence(2, 200, '请写一句为什么这样定'),
    inUse: z.boolean().default(false),
  }),
  subject,
);

/** Uses a method (its newest version) in place of what serves its catalogue here, in one act; running matters go on by theirs. */
export const replace = contract('methods.replace', z.object({ community, method: methodId }), subject);

const why = sentence(2, 200, '请写一句为什么');
/** No new matters begin by it from now on, running ones go on. Where it is still in use it is switched off with `switchOff`, otherwise refused. */
export const retire = contract(
  'methods.retire',
  z.object({ community, method: methodId, reason: why, switchOff: z.boolean().default(false) }),
  subject,
);
export const takeBackRetirement = contract('methods.take-back-retirement', z.object({ community, method: methodId }), subject);

/** Faults of a page nobody has saved yet: what is wrong on it, and what this community does not have for it. Of a draft, also against its origin. */
export const findings = contract(
  'methods.findings',
  z.object({ community, draft: draft.optional(), page: pageIn }),
  z.object({ faults: z.array(fault), english }),
);

const ownMethod = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  origin: origin.nullable(),
  on: z.boolean(),
  sharedAt: z.string().nullable(),
  retiredAt: z.string().nullable(),
  /** The open draft of its next version. */
  draft: z.uuid().nullable(),
});
const draftRow = z.object({
  id: z.uuid(),
  method: z.string(),
  /** The version it becomes when it is published. */
  version: z.int(),
  name: z.string(),
  steps: z.int(),
  origin: origin.nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
});
/** What a community works on: its open drafts, its own methods (the retired last), and what others of the county share. */
export const workshop = contract(
  'methods.workshop',
  z.object({ community }),
  z.object({
    mayWrite: z.boolean(),
    drafts: z.array(draftRow),
    own: z.array(ownMethod),
    shared: z.array(
      z.object({
        method: z.string(),
        version: z.int(),
        name: z.string(),
        unit: z.string(),
        words: z.array(z.string()),
        about: z.string(),
        steps: z.array(z.string()),
        community: z.string(),
        sharedAt: z.string(),
        origin: origin.nullable(),
        /** Methods of one's own that were taken up from it. */
        takenUp: z.array(z.string()),
      }),
    ),
  }),
);

/** Something the system does by itself beside the steps, as people know it. */
const knownEffect = z.object({
  do: z.string(),
  name: z.string(),
  tells: z.string(),
  /** Whether it may be put anywhere; otherwise it stands where, and as, the origin has it. */
  anywhere: z.boolean(),
  kept: z.array(z.object({ at: z.string(), with: z.record(z.string(), z.json()) })),
  /** What has to be said, or may be, when it is put somewhere. */
  asks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      hint: z.string().nullable(),
      kind: z.enum(['words', 'tick', 'step', 'field', 'posts']),
      needed: z.boolean(),
      /** Letters of `words`. */
      most: z.int().nullable(),
      /** Kinds of fields a `field` can be. */
      fields: z.array(z.string()),
    }),
  ),
});

/** One draft with what it comes from, whole. */
export const openDraft = contract(
  'methods.draft',
  z.object({ draft }),
  z.object({
    ...draftRow.shape,
    community,
    rev: z.int(),
    page: pageOut,
    /** The version it is compared with: the one before, else its origin's; null for one begun from an empty page. */
    before: pageOut.nullable(),
    origin: origin.nullable(),
    /** What it would take the place of here when it is used at once: its name, and how many matters run by it. */
    inPlaceOf: z.object({ name: z.string(), running: z.int() }).nullable(),
    faults: z.array(fault),
    english,
    /** What a page may name here; `reads`: holders read every matter of their area that names no readers of its own. */
    posts: z.array(z.object({ id: z.string(), name: z.string(), held: z.boolean(), reads: z.boolean() })),
    /** What the system can do beside its steps. */
    effects: z.array(knownEffect),
    mayWrite: z.boolean(),
  }),
);

/** The versions of a method, newest first: since when, why, by whom, and how many matters run by each here. */
export const versions = contract(
  'methods.versions',
  z.object({ community, method: methodId }),
  z.object({
    id: z.string(),
    name: z.string(),
    origin: origin.nullable(),
    sharedAt: z.string().nullable(),
    retiredAt: z.string().nullable(),
    versions: z.array(
      z.object({
        version: z.int(),
        name: z.string(),
        at: z.string(),
        reason: z.string().nullable(),
        by: z.string().nullable(),
        on: z.boolean(),
        running: z.int(),
        /** What it changed in the version before, a sentence each. */
        changed: z.array(z.string()),
        page: pageOut,
      }),
    ),
    /** Shared, taken back, retired … with the day, who, and why. */
    changes: z.array(z.object({ at: z.string(), kind: z.string(), by: z.string(), reason: z.string().nullable() })),
  }),
);

function isSmallEnough(page: unknown): boolean {
  return JSON.stringify(page ?? null).length <= largestPage;
}
