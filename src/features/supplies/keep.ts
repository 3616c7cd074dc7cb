import { holdsOver, stampsOf } from '#features/areas/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  addGoods as addContract,
  endGoods as endContract,
  price as priceContract,
  stockIn as stockInContract,
  stockOut as stockOutContract,
} from './contract.ts';
import { lockedGoods, move, type Stocked, serveWaiting, stirSupplies } from './stock.ts';

/** Who says what there is and for how much: the office, and the shop that supplies it. */
export const keepers = ['secretary', 'community-staff', 'two-committees', 'shop'] as const;

export async function mustReach(seeing: Pick<Seeing, 'db' | 'actor'>, kinds: readonly string[], community: string): Promise<void> {
  if (!(await holdsOver(seeing, kinds, community))) refuse('not_found');
}

export const addGoods = action(addContract, {
  who: { posts: keepers },
  async run(context, { community, stock, grams, ...said }) {
    const { db, now, actor } = context;
    await mustReach(context, keepers, community);
    if ((await stampsOf(db, community)).kind !== 'community') refuse('not_found');
    const id = newId();
    await db
      .insertInto('goods')
      .values({ ...said, id, community_id: community, grams: grams ?? null, entered_by: actor.account ?? '', at: stamp(now) })
      .execute();
    if (stock > 0) await move(context, id, stock, { why: 'in' });
    stirSupplies(context, community);
    return { id };
  },
});

export const price = action(priceContract, {
  who: { posts: keepers },
  async run(context, { goods: id, fen }) {
    const goods = await keptGoods(context, id);
    await context.db.updateTable('goods').set({ fen }).where('id', '=', id).execute();
    stirSupplies(context, goods.community);
    return { id };
  },
});

/** What came in; whoever waited longest is served first. */
export const stockIn = action(stockInContract, {
  who: { posts: keepers },
  async run(context, { goods: id, count }) {
    const goods = await keptGoods(context, id);
    await move(context, id, count, { why: 'in' });
    await serveWaiting(context, { ...goods, left: goods.left + count });
    stirSupplies(context, goods.community);
    return { id };
  },
});

/** What spoiled; never more than there is. */
export const stockOut = action(stockOutContract, {
  who: { posts: keepers },
  async run(context, { goods: id, count }) {
    const goods = await keptGoods(context, id);
    if (count > goods.left) refuse('supplies.stock_short');
    await move(context, id, -count, { why: 'lost' });
    stirSupplies(context, goods.community);
    return { id };
  },
});

/** No longer sold; what was ordered is still packed. */
export const endGoods = action(endContract, {
  who: { posts: keepers },
  async run(context, { goods: id }) {
    const goods = await keptGoods(context, id);
    await context.db
      .updateTable('goods')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    stirSupplies(context, goods.community);
    return { id };
  },
});

async function keptGoods(context: Context, id: string): Promise<Stocked> {
  const [goods = refuse('not_found')] = await lockedGoods(context.db, [id]);
  await mustReach(context, keepers, goods.community);
  return goods.ended_at ? refuse('supplies.goods_gone') : goods;
}
