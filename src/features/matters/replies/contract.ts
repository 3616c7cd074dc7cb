import { z } from 'zod';
import { atLeast, contract, subject } from '#kernel/contract.ts';

const name = z.string().trim().min(1, '请起个名').max(20);
const say = atLeast(2, '请写内容').max(300);

/** 回复模板 of a community, as they are written: with {blanks}. */
export const templates = contract(
  'matters.templates',
  z.object({ community: z.uuid() }),
  z.object({
    templates: z.array(z.object({ id: z.uuid(), name: z.string(), say: z.string() })),
    blanks: z.array(z.string()),
    starters: z.array(z.object({ name: z.string(), say: z.string() })),
  }),
);
/** Writes a template, or changes one: the earlier wording ends, the new one begins. */
export const keepTemplate = contract(
  'matters.keep-template',
  z.object({ community: z.uuid(), template: z.uuid().optional(), name, say }),
  subject,
);
export const endTemplate = contract('matters.end-template', z.object({ template: z.uuid() }), subject);
/** The templates with their blanks filled from one matter, to be changed before they are said. */
export const replies = contract(
  'matters.replies',
  z.object({ matter: z.uuid() }),
  z.object({ replies: z.array(z.object({ id: z.uuid(), name: z.string(), text: z.string() })) }),
);
