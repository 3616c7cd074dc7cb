import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

export const notices = contract(
  'notices.list',
  page,
  pageOf(z.object({ id: z.uuid(), say: z.string(), matter: z.uuid().nullable(), at: z.string(), read: z.boolean() })).extend({
    unread: z.int(),
  }),
);
/** Marks a notice and all older ones as read. */
export const readNotices = contract('notices.read', z.object({ upTo: z.uuid() }), subject);
