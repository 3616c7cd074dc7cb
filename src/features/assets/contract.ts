import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

const line = (least: number, most: number, missing: string) => z.string().trim().min(least, missing).max(most, `请不超过 ${most} 个字`);
const number = z.int('编号是整数').min(1, '编号从 1 起').max(9999, '编号最大 9999');
const asset = { asset: z.uuid() };

/** A kind of thing that is looked after: what may be wrong with it, and the service of the tree that sees to it. */
export const addKind = contract(
  'assets.add-kind',
  z.object({
    community: z.uuid(),
    name: line(2, 20, '请写叫什么，如：太阳能路灯'),
    leaf: z.string().min(1, '请选坏了归哪一类').max(40),
    faults: z
      .array(line(2, 12, '每种毛病至少两个字'))
      .min(1, '至少写一种毛病，如：不亮')
      .max(8, '最多八种毛病'),
  }),
  subject,
);
/** Things of a kind at one place, by their numbers: one, or a row of them put up together. */
export const add = contract(
  'assets.add',
  z
    .object({
      kind: z.uuid(),
      area: z.uuid(),
      from: number,
      to: number,
      spot: line(2, 40, '请写在哪一段').optional(),
      since: z.iso.date('请选哪天装的'),
    })
    .refine(({ from, to }) => from <= to, { error: '后一个编号要比前一个大', path: ['to'] })
    .refine(({ from, to }) => to - from < 500, { error: '一次最多登记 500 个', path: ['to'] }),
  subject,
);
/** Taken away; its number stays its own. */
export const end = contract('assets.end', z.object(asset), subject);
/** Something is wrong with it: an order, or one more voice in the order that is under way for the same. */
export const report = contract(
  'assets.report',
  z.object({
    ...asset,
    fault: line(2, 12, '请选哪里不对'),
    more: z.string().trim().max(500).optional(),
    photos: z.array(z.uuid()).max(6).default([]),
    danger: z.enum(['called', 'none']).optional(),
  }),
  subject,
);

/** Kinds of a community with how many there are and how many are being seen to: public. */
export const kinds = contract(
  'assets.kinds',
  z.object({ community: z.uuid() }),
  z.object({
    kinds: z.array(z.object({ id: z.uuid(), name: z.string(), faults: z.array(z.string()), count: z.int(), reported: z.int() })),
    keeps: z.boolean(),
  }),
);
const listed = {
  id: z.uuid(),
  kind: z.string(),
  number: z.int(),
  place: z.string(),
  spot: z.string().nullable(),
  since: z.string(),
  reported: z.boolean(),
};
export const list = contract('assets.list', page.extend({ kind: z.uuid() }), pageOf(z.object(listed)));
/** The one that carries this number: public. */
export const find = contract('assets.find', z.object({ kind: z.uuid(), number }), subject);
/** One thing and what it has been through, without whoever reported it: public. */
export const show = contract(
  'assets.show',
  z.object(asset),
  z.object({
    ...listed,
    community: z.uuid(),
    faults: z.array(z.string()),
    history: z.array(
      z.object({
        fault: z.string(),
        at: z.string(),
        how: z.enum(['open', 'solved', 'explained', 'handed-over', 'withdrawn']),
        endedAt: z.string().nullable(),
        met: z.int(),
      }),
    ),
    keeps: z.boolean(),
  }),
);
