import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';
import { withoutNumbers } from '../asked.ts';
import { light, matterRow } from '../shapes.ts';

/** How another matter belongs to this one. */
export const kinships = [
  'whole',
  'part',
  'merged-into',
  'merged-here',
  'decided-at',
  'resolution',
  'whistle',
  'quarrel-heard',
  'quarrel-case',
  'same-slip',
  'time-before',
  'linked',
] as const;
/** What else belongs to it that is kept elsewhere. */
export const things = [
  'work',
  'work-wish',
  'item',
  'item-solves',
  'asset',
  'letter',
  'slip',
  'series',
  'household',
  'open-record',
  'vote',
  'term',
] as const;

/**
 * 来龙去脉: whatever belongs together with a matter, the newest first, each line only for whom it is. `hidden`: how many more there are that the actor
 * may not see, said only where that betrays nothing.
 */
export const thread = contract(
  'matters.thread',
  z.object({ matter: z.uuid() }),
  z.object({
    matters: z.array(
      z.object({
        id: z.uuid(),
        how: z.enum(kinships),
        at: z.string(),
        number: z.string(),
        subject: z.string(),
        status: z.string(),
        light,
        /** A tie made by hand, why, and whether this actor may undo it. */
        link: z.object({ id: z.uuid(), reason: z.string(), mayUndo: z.boolean() }).nullable(),
      }),
    ),
    things: z.array(z.object({ id: z.string(), what: z.enum(things), at: z.string(), name: z.string(), state: z.string().nullable() })),
    hidden: z.int(),
    mayLink: z.boolean(),
  }),
);

const reason = z
  .string()
  .trim()
  .min(2, '请写一句为什么有关')
  .max(60, '一句话说清楚就行，不超过 60 个字')
  .refine(withoutNumbers, '这一行不用写电话和证件号');
/** 和这件有关: read from both ends. The other is named by its id, or by the number on its paper. */
export const link = contract(
  'matters.link',
  z
    .object({ matter: z.uuid(), other: z.uuid().optional(), number: z.string().trim().max(20).optional(), reason })
    .refine(({ other, number }) => (other === undefined) !== (number === undefined || number === ''), {
      error: '请选一件，或填编号',
      path: ['number'],
    }),
  subject,
);
export const unlink = contract('matters.unlink', z.object({ link: z.uuid() }), subject);

/** What a matter may belong to: of the same service or at the same place within half a year, the likest first. */
export const linkable = contract(
  'matters.linkable',
  z.object({ matter: z.uuid() }),
  z.object({
    rows: z.array(matterRow.pick({ id: true, number: true, subject: true, place: true, status: true, light: true, openedAt: true })),
  }),
);

/** What one household has asked for and what was asked for its door, the newest first, as far as the actor may read it. */
export const householdThread = contract(
  'matters.household-thread',
  page.extend({ household: z.uuid() }),
  pageOf(matterRow.pick({ id: true, number: true, subject: true, method: true, status: true, light: true, openedAt: true })),
);
