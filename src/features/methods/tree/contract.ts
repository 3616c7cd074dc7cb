import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';
import { serviceFields, smallThings } from '#method/catalogue.ts';
import { sensitiveThings } from '#method/sensitive.ts';

const id = z.string().max(40);
const span = z.object({ unit: z.enum(['hours', 'workhours', 'workdays']), count: z.int().min(1, '最短 1').max(90, '最长 90') });
const danger = z.object({ call: z.enum(['110', '119', '120']), say: z.string().trim().min(4, '请写清先做什么').max(60) });
const question = z.object({
  id: id.optional(),
  label: z.string().trim().min(2, '请写清问什么').max(40),
  kind: z.enum(['text', 'date', 'choice', 'yes-no', 'number', 'note', 'money', 'photo']),
  required: z.boolean().default(false),
  choices: z.array(z.string().trim().min(1).max(40)).max(8).default([]),
  /** Agreed to by itself as this sort of thing, and left out without. */
  sensitive: z.enum(sensitiveThings).nullable().default(null),
});
/** What of a service can be edited; its code, its number in every statistic, never changes. */
const leafPage = {
  topic: id,
  name: z.string().trim().min(2, '名称至少两个字').max(12, '名称最多 12 个字'),
  words: z.array(z.string().trim().min(1).max(10, '一个说法最多 10 个字')).min(1, '至少写一个居民会怎么说'),
  within: span,
  takers: z.array(id).max(8),
  skill: z.string().trim().max(20).nullable(),
  small: z.enum(smallThings),
  field: z.enum(serviceFields),
  part: z.enum(['common', 'home']).nullable(),
  form: id.nullable(),
  danger: danger.nullable(),
  questions: z.array(question).max(4, '最多问 4 样，问多了没人填'),
};

/** The whole tree as it is kept, ended services too, who changed what, and whether this actor may. */
export const tree = contract(
  'methods.tree',
  nothing,
  z.object({
    mayEdit: z.boolean(),
    topics: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })),
    leaves: z.array(
      z.object({
        ...leafPage,
        within: z.object({ unit: z.string(), count: z.int() }),
        id: z.string(),
        code: z.string(),
        catalogue: z.string(),
        promise: z.string(),
        endedAt: z.string().nullable(),
      }),
    ),
    forms: z.array(z.object({ id: z.string(), name: z.string() })),
    helpers: z.array(z.object({ id: z.string(), name: z.string() })),
    edits: z.array(z.object({ id: z.uuid(), at: z.string(), by: z.string(), what: z.string(), mayTakeBack: z.boolean() })),
  }),
);
/** A new service, or an edited one. `catalogue`, by which kind of method it is done, is chosen once. */
export const saveLeaf = contract('methods.save-leaf', z.object({ leaf: id.nullable(), catalogue: id.optional(), ...leafPage }), subject);
/** From now on it is not offered; what runs goes on as it began. */
export const endLeaf = contract('methods.end-leaf', z.object({ leaf: id }), subject);
export const orderLeaves = contract('methods.order-leaves', z.object({ topic: id, leaves: z.array(id).min(1).max(60) }), subject);
export const saveTopic = contract(
  'methods.save-topic',
  z.object({
    topic: id.nullable(),
    name: z.string().trim().min(2, '名称至少两个字').max(6, '名称最多 6 个字'),
    about: z.string().trim().min(2, '请写一句是哪些事').max(30),
  }),
  subject,
);
/** Puts back what an edit changed, unless it has been changed again since. */
export const takeBackEdit = contract('methods.take-back-edit', z.object({ edit: z.uuid() }), subject);
