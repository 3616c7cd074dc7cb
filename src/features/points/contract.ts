import { z } from 'zod';
import { atLeast, contract, page, pageOf, subject } from '#kernel/contract.ts';

export const entryKinds = ['served', 'reopened', 'corrected'] as const;
export const reportStandings = ['none', 'asked', 'here'] as const;

/** How many points a finished order gives from a day on, today at the earliest; null: none any more. Said by the secretary of the community. */
export const setRule = contract(
  'points.set-rule',
  z.object({
    community: z.uuid(),
    points: z.int('请填整数').min(1, '至少 1 分').max(100, '一单最多 100 分').nullable(),
    from: z.iso.date('请选从哪天起'),
  }),
  subject,
);
/** What was said so far, the newest day first, and what a finished order gives today. */
export const rules = contract(
  'points.rules',
  z.object({ community: z.uuid() }),
  z.object({
    today: z.int().nullable(),
    rows: z.array(z.object({ id: z.uuid(), points: z.int().nullable(), from: z.string(), by: z.string() })),
  }),
);
/** The opposite of an entry that stands, or of a correction; both stay, and the member reads why. */
export const correct = contract(
  'points.correct',
  z.object({ entry: z.uuid(), why: atLeast(4, '请写一句为什么（至少 4 个字）').max(120, '不超过 120 个字') }),
  subject,
);

const entry = z.object({
  id: z.uuid(),
  day: z.string(),
  kind: z.enum(entryKinds),
  /** Below nothing where points went. */
  points: z.int(),
  /** The order it is for; null where only some may read what it is about. */
  subject: z.string().nullable(),
  community: z.string(),
  why: z.string().nullable(),
});
const sums = z.array(z.object({ community: z.string(), year: z.int(), points: z.int() }));
/** My own points: entries, newest first, what they come to in each year, and where I stand on the way there. */
export const mine = contract(
  'points.mine',
  page,
  pageOf(entry).extend({
    sums,
    /** Null for whoever is no member the community knows of. */
    steps: z
      .object({
        community: z.string(),
        report: z.enum(reportStandings),
        /** Whether I show myself as a member: my own choice, on which nothing hangs. */
        shown: z.boolean(),
        /** What a finished order gives there today; null: none so far. */
        points: z.int().nullable(),
      })
      .nullable(),
  }),
);
/** The entries of one member who reported, for the secretary alone; there is no list of members by points. */
export const ofMember = contract(
  'points.of-member',
  page.extend({ community: z.uuid(), person: z.uuid() }),
  pageOf(entry.extend({ mayCorrect: z.boolean() })).extend({ sums }),
);
