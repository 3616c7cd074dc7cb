import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const persons = z.int('请填整数').min(0).max(100_000, '请核对人数');
const metres = z.number('请填面积').min(0).max(99_999_999, '请核对面积');

/**
 * What the owners decided about their old committee, and the list of what it hands over: who gives it, and who takes it, each by a post they hold. Where nobody sits on it any more
 * the secretary says why instead of naming a giver. Opened again, it replaces what was written before.
 */
export const openEnding = contract(
  'estates.open-ending',
  z.object({
    body: z.uuid('请选哪个委员会'),
    decidedOn: z.iso.date('请选哪天决定的'),
    paper: z.string().trim().min(2, '请写决定的文件').max(60, '不超过 60 个字'),
    owners: persons,
    voted: persons,
    agreed: persons,
    area: metres,
    votedArea: metres,
    agreedArea: metres,
    items: z
      .array(z.string().trim().min(2, '每一样至少两个字').max(80, '每一样不超过 80 个字'))
      .min(1, '请写交接哪些东西')
      .max(60, '最多 60 样'),
    giver: z.uuid('请选谁来交').optional(),
    whyNobody: z.string().trim().min(4, '请写清楚为什么没有人交').max(100, '不超过 100 个字').optional(),
    taker: z.uuid('请选谁来接'),
  }),
  subject,
);
/** Whoever gives or takes over signs the list for themselves. */
export const signEnding = contract('estates.sign-ending', z.object({ ending: z.uuid() }), subject);
/** Both have signed it with a pen, before the secretary. */
export const signEndingOnPaper = contract('estates.sign-ending-on-paper', z.object({ ending: z.uuid() }), subject);
/** The committee is dissolved, and its seats end: by the decision and the list signed by both, never without. */
export const dissolve = contract('estates.dissolve', z.object({ ending: z.uuid() }), subject);

const measure = z.object({ all: z.number(), voted: z.number(), agreed: z.number() });
/** How a committee ended or is ending; what was handed over is read by who lives there and by staff. */
export const ending = z.object({
  id: z.uuid(),
  committee: z.string(),
  decidedOn: z.string(),
  paper: z.string(),
  persons: measure,
  area: measure,
  /** As are giver and taker: null to whoever neither lives nor works there and is none of the two. */
  items: z.array(z.string()).nullable(),
  giver: z.string().nullable(),
  taker: z.string().nullable(),
  whyNobody: z.string().nullable(),
  givenOn: z.string().nullable(),
  takenOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  /** Whether the reader is asked to sign. */
  waitsForMe: z.boolean(),
});
/** The committees of a community's estates that stand, each with how far its ending is, and those dissolved; for its office. */
export const endings = contract(
  'estates.endings',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        body: z.uuid(),
        name: z.string(),
        estate: z.string(),
        estateId: z.uuid(),
        ending: ending.nullable(),
        /** The posts by which the two give and take. */
        parties: z.object({ giver: z.uuid().nullable(), taker: z.uuid() }).nullable(),
        sits: z.array(z.object({ post: z.uuid(), called: z.string() })),
      }),
    ),
    takers: z.array(z.object({ post: z.uuid(), called: z.string(), kindName: z.string(), area: z.string() })),
    /** Whether there are more who could take over than are listed. */
    moreTakers: z.boolean(),
  }),
);
