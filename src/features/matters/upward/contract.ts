import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';
import { subjectLine } from '../asked.ts';
import { dangerSaid } from '../danger/contract.ts';
import { matterRow } from '../shapes.ts';

/**
 * A request and its topic go up to the branch (or from the branch to a grid): there is no field for a person's thoughts, beliefs or attitude. Names are
 * taken out, unless the person themself wishes an answer; then it is theirs, by their name. `onlyTheThing`: read again after being warned.
 */
export const passUp = contract(
  'matters.pass-up',
  z.object({
    place: z.uuid('请选在哪里'),
    topic: z.string('请选一个话题').max(40),
    subject: subjectLine,
    more: z.string().trim().max(500).optional(),
    reply: z.object({ person: z.uuid('请选是谁'), agreed: z.literal(true, '请先问本人，要不要回话、愿不愿意留名') }).optional(),
    onlyTheThing: z.literal(true).optional(),
    danger: dangerSaid,
  }),
  subject,
);
/** What grid and branch have between them: the same items, each under its one number, in the list of both. */
export const between = contract(
  'matters.between',
  page.extend({ open: z.boolean().default(true) }),
  pageOf(matterRow.extend({ turn: z.enum(['grid', 'branch', 'asker', 'over']) })),
);
/** What a request may be about. */
export const branchTopics = contract(
  'matters.branch-topics',
  z.object({}),
  z.object({
    topics: z.array(z.object({ id: z.string(), name: z.string() })),
    on: z.boolean(),
    places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
);
