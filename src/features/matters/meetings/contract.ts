import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';
import { answers, subjectLine } from '../asked.ts';
import { light } from '../shapes.ts';

/** What a meeting decided: the line everybody may read, whose post it is, of which unit, and until when. */
const decided = z.object({
  what: subjectLine,
  post: z.uuid('请选谁来办'),
  unit: z.uuid().optional(),
  due: z.iso.date('请选哪天前办好'),
});

/**
 * 会议记录 with what was decided: who came, which units were asked and which came, and each resolution, which becomes a matter in the inbox of its owner.
 * All of it or nothing.
 */
export const keepMinutes = contract(
  'matters.keep-minutes',
  z.object({
    matter: z.uuid(),
    seen: z.int().min(0).optional(),
    step: z.string().max(40),
    outcome: z.string().max(40),
    present: z.array(z.uuid()).max(200).default([]),
    answers: answers.default({}),
    photos: z.array(z.uuid()).max(6).default([]),
    units: z
      .array(z.object({ unit: z.uuid(), came: z.boolean() }))
      .max(60)
      .default([]),
    /** The council that met, and which of its parts came. */
    council: z.object({ id: z.uuid(), came: z.array(z.uuid()).max(30) }).optional(),
    resolutions: z.array(decided).max(20, '一次会最多定 20 件').default([]),
  }),
  subject,
);

const line = z.object({
  matter: z.uuid(),
  number: z.string(),
  what: z.string(),
  /** Whose it is, as their post calls them. */
  owner: z.string(),
  unit: z.string().nullable(),
  due: z.string(),
  status: z.string(),
  light,
});
const unit = z.object({ id: z.uuid(), name: z.string() });
/** A council that met: which of its parts came, and which it cannot do without did not (rows S1-A12, S3-A27). Not `kept`: nobody wrote down yet who came. */
const sat = z.object({ id: z.uuid(), name: z.string(), kept: z.boolean(), came: z.array(z.string()), lacking: z.array(z.string()) });
/** What stands around a meeting; null for every other matter. `earlier`: what the meetings before it decided and how that stands, the last one's whole and what is still open of others. */
export const meeting = contract(
  'matters.meeting',
  z.object({ matter: z.uuid() }),
  z.object({
    meets: z.boolean(),
    came: z.array(z.string()),
    absent: z.array(z.string()),
    decided: z.array(line),
    earlier: z.array(line),
    /** For who keeps the minutes: the units of the community, those asked the last time, and the posts that may own something. */
    units: z.array(unit),
    asked: z.array(z.uuid()),
    owners: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })),
    council: sat.nullable(),
    /** Councils it may be called for, by whoever keeps the minutes. */
    councils: z.array(z.object({ id: z.uuid(), name: z.string(), parts: z.array(unit) })),
  }),
);

/** Meetings that were held, the newest first, for everybody: which units came, and what was decided. No person stands in it. */
export const metOpenly = contract(
  'matters.met-openly',
  page.extend({ community: z.uuid() }),
  pageOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      at: z.string(),
      came: z.array(z.string()),
      absent: z.array(z.string()),
      council: sat.nullable(),
      decided: z.array(
        z.object({
          what: z.string(),
          /** The unit, or the kind of post, that does it. */
          by: z.string(),
          due: z.string(),
          state: z.enum(['open', 'late', 'done', 'explained']),
        }),
      ),
    }),
  ),
);
