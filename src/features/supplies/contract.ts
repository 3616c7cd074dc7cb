import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

const goods = { goods: z.uuid() };
const fen = z.int('价钱请写到分').min(0, '价钱不能是负数').max(10_000_000, '价钱太大，请核对');
const count = z.int('数量是整数').min(1, '至少一份').max(99, '一次最多 99 份');
const lines = z
  .array(z.object({ ...goods, count }))
  .min(1, '请先选要买什么')
  .max(40, '一单最多 40 样')
  .refine((given) => new Set(given.map((line) => line.goods)).size === given.length, '同一样东西写了两行，请合成一行');
/** What is not enough waits its turn instead of being refused. */
const orWait = z.boolean().default(false);

/** Something the supplier of a community has. `grams`: what one unit should weigh. */
export const addGoods = contract(
  'supplies.add-goods',
  z.object({
    community: z.uuid(),
    name: z.string().trim().min(1, '请写叫什么').max(30),
    unit: z.string().trim().min(1, '请写按什么卖，如：斤').max(6),
    grams: z.int().min(1).max(100_000).optional(),
    fen,
    stock: z.int().min(0, '不能是负数').max(100_000),
  }),
  subject,
);
/** The one price, for every way of ordering; orders that stand keep theirs. */
export const price = contract('supplies.price', z.object({ ...goods, fen }), subject);
/** What came; whoever waits is served first, in turn. */
export const stockIn = contract('supplies.stock-in', z.object({ ...goods, count: z.int().min(1, '至少一份').max(100_000) }), subject);
/** What spoiled or was miscounted leaves the stock. */
export const stockOut = contract('supplies.stock-out', z.object({ ...goods, count: z.int().min(1, '至少一份').max(100_000) }), subject);
export const endGoods = contract('supplies.end-goods', z.object(goods), subject);

/** A resident orders for their own home. */
export const order = contract('supplies.order', z.object({ lines, orWait }), subject);
/** Somebody who has no smartphone orders by phone, on paper, or through whoever helps them: what they said is kept beside it. */
export const orderFor = contract(
  'supplies.order-for',
  z.object({
    home: z.uuid('请选送到哪一户'),
    channel: z.enum(['phone', 'paper', 'helper']),
    wish: z.string().trim().min(2, '请照原话写下要什么').max(200),
    agreed: z.literal(true, '请先问过本人'),
    lines,
    orWait,
  }),
  subject,
);
/** Given up before it is packed: what was sold goes back, and whoever waits is served. */
export const cancel = contract('supplies.cancel', z.object({ order: z.uuid() }), subject);

export const packSteps = ['portion', 'weigh', 'pack', 'store'] as const;
/** The next of the four steps for one line (分装→称重→打包→存放). The weight is read at 称重; what is short is said. */
export const pack = contract(
  'supplies.pack',
  z
    .object({
      line: z.uuid(),
      step: z.enum(packSteps),
      grams: z.int('重量请写整克').min(1, '重量要大于 0').max(1_000_000, '重量太大，请核对').optional(),
      short: z.boolean().default(false),
    })
    .refine(({ step, grams }) => (step === 'weigh') === (grams !== undefined), { error: '称重这一步要写多少克', path: ['grams'] }),
  subject,
);

const shelf = {
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  grams: z.int().nullable(),
  fen: z.int(),
  left: z.int(),
  waiting: z.int(),
};
/** What there is, at the price and in the number everybody sees, however they order: public. */
export const list = contract(
  'supplies.list',
  z.object({ community: z.uuid() }),
  z.object({ goods: z.array(z.object(shelf)), phone: z.string().nullable(), keeps: z.boolean(), helps: z.boolean() }),
);
const line = {
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  count: z.int(),
  fen: z.int(),
  /** Its place in the line, where it waits for goods. */
  waits: z.int().nullable(),
  done: z.enum(packSteps).nullable(),
  grams: z.int().nullable(),
  short: z.boolean(),
};
/** One's own orders, and those one wrote down for others. */
export const mine = contract(
  'supplies.mine',
  nothing,
  z.object({
    orders: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        home: z.string(),
        channel: z.enum(['online', 'phone', 'paper', 'helper']),
        wish: z.string().nullable(),
        fen: z.int(),
        lines: z.array(z.object(line)),
        mayCancel: z.boolean(),
      }),
    ),
  }),
);
/** The community somebody helps in, whatever part of it their post is for; null for who helps nowhere. */
export const helping = contract('supplies.helping', nothing, z.object({ community: z.uuid().nullable() }));
/** What is to be packed, order by order in the order they came: for whoever packs. The door, and no name. */
export const packing = contract(
  'supplies.packing',
  z.object({ community: z.uuid() }),
  z.object({
    orders: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        home: z.string(),
        lines: z.array(z.object({ ...line, unitGrams: z.int().nullable(), next: z.enum(packSteps).nullable() })),
      }),
    ),
  }),
);
