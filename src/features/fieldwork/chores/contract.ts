import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const name = z.string().trim().min(2, '请写是什么活儿').max(12, '不超过 12 个字');
const hours = z.number().min(0.5, '至少半小时').max(8, '一次最多八小时').multipleOf(0.5, '按半小时算');

/** Chores a community knows: everywhere the usual four, and its own. */
export const chores = contract(
  'fieldwork.chores',
  z.object({ community: z.uuid() }),
  z.object({ chores: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
);
export const addChore = contract('fieldwork.add-chore', z.object({ community: z.uuid(), name }), subject);
/** What was done is ticked, from when and for how long: one record, however many ticks. */
export const recordChores = contract(
  'fieldwork.record-chores',
  z.object({
    community: z.uuid(),
    chores: z.array(z.uuid()).min(1, '请勾一样做过的活儿').max(20),
    from: z.iso.datetime({ offset: true, message: '请选从几点做起' }),
    hours,
  }),
  subject,
);
export const takeBackChores = contract('fieldwork.take-back-chores', z.object({ record: z.uuid() }), subject);
export const confirmChores = contract('fieldwork.confirm-chores', z.object({ record: z.uuid() }), subject);

const record = z.object({
  id: z.uuid(),
  from: z.string(),
  hours: z.number(),
  chores: z.array(z.string()),
  confirmed: z.boolean(),
});
/** One's own records, the newest first, and the hours that are confirmed. */
export const myChores = contract('fieldwork.my-chores', z.object({}), z.object({ confirmed: z.number(), rows: z.array(record) }));
/** Records of a community that wait for a word of its office. */
export const choresToConfirm = contract(
  'fieldwork.chores-to-confirm',
  z.object({ community: z.uuid() }),
  z.object({ rows: z.array(record.extend({ called: z.string() })) }),
);
