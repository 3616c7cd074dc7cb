import { stampsOf, standsIn } from '#features/areas/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { cancel as cancelContract, orderFor as forContract, order as orderContract } from './contract.ts';
import { lockedGoods, move, type Stocked, serveWaiting, stirSupplies, tell } from './stock.ts';
import { told } from './words.ts';

/** Who writes orders down for those who have no smartphone, and who packs: staff and every kind of helper of the community. */
export const helpers = [
  ...['secretary', 'community-staff', 'two-committees', 'grid-head', 'grid-worker', 'micro-grid-worker', 'micro-grid-assistant'],
  ...['building-head', 'centre-household', 'member', 'volunteer', 'shop'],
];

/** Whether somebody helps anywhere in this community: whoever has one grid of it packs for all of it. */
export async function helpsIn({ db, actor }: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<boolean> {
  for (const { kind, area } of actor.posts) if (helpers.includes(kind) && (await standsIn(db, area, [community]))) return true;
  return false;
}

type Lines = Given<typeof orderContract>;
type Ordered = Lines & {
  readonly home: string;
  readonly person: string | null;
  readonly channel: 'online' | 'phone' | 'paper' | 'helper';
  readonly wish?: string;
};

/** Online, for one's own home. First come, first served, at the one price (S4-E14). */
export const order = action(orderContract, {
  who: 'person',
  async run(context, given) {
    const person = context.actor.person ?? refuse('not_bound');
    return await enter(context, { ...given, person, home: await homeOf(context.db, person), channel: 'online' });
  },
});

/** By phone, on paper, or through whoever helps: out of the same stock, at the same price, in the same line; what was wished is kept in the person's words. */
export const orderFor = action(forContract, {
  who: { posts: helpers },
  async run(context, { agreed: _, ...given }) {
    const { db } = context;
    const place = await stampsOf(db, given.home);
    const community = place.community_id ?? refuse('not_found');
    if (place.kind !== 'dwelling') refuse('supplies.home_elsewhere');
    const held = await reachesCommunity(context, community, given.home);
    if (!held) refuse('supplies.home_elsewhere');
    return await enter(context, { ...given, person: null });
  },
});

/** A helper of a building or a grid helps in its homes; one of the community everywhere in it. */
async function reachesCommunity({ db, actor }: Context, community: string, home: string): Promise<boolean> {
  const held = actor.posts.filter(({ kind }) => helpers.includes(kind)).map(({ area }) => area);
  return (await standsIn(db, home, held)) || (await standsIn(db, community, held));
}

async function homeOf(db: Tx, person: string): Promise<string> {
  const found = await db
    .selectFrom('person as p')
    .innerJoin('household as h', 'h.id', 'p.household_id')
    .select('h.dwelling_id as home')
    .where('p.id', '=', person)
    .where('p.ended_at', 'is', null)
    .where('h.ended_at', 'is', null)
    .executeTakeFirst();
  return (found ?? refuse('supplies.no_home')).home;
}

async function enter(context: Context, { lines, orWait, home, person, channel, wish }: Ordered): Promise<{ id: string }> {
  const { db, now, keys, actor } = context;
  const stocked = await lockedGoods(
    db,
    lines.map((line) => line.goods),
  );
  const community = await communityOf(context, stocked, home);
  const id = newId();
  const order = { community_id: community, home_id: home, person_id: person, channel, by_account: actor.account ?? '' };
  await db
    .insertInto('goods_order')
    .values({ ...order, id, wish: wish === undefined ? null : sealWithOwnKey(keys, wish, id), at: stamp(now) })
    .execute();
  for (const { goods, count } of lines) {
    const what = stocked.find((one) => one.id === goods);
    if (!what || what.ended_at) return refuse('supplies.goods_gone');
    if (count > what.left && !orWait) refuse('supplies.sold_out', { name: what.name, left: what.left, unit: what.unit });
    await enterLine(context, { order: id, person, count, goods: what });
  }
  stirSupplies(context, community);
  return { id };
}

async function communityOf({ db }: Context, stocked: readonly Stocked[], home: string): Promise<string> {
  const [community, other] = new Set(stocked.map((one) => one.community));
  if (community === undefined) return refuse('supplies.goods_gone');
  if (other !== undefined || !(await standsIn(db, home, [community]))) refuse('supplies.other_place');
  return community;
}

type Line = { readonly order: string; readonly person: string | null; readonly count: number; readonly goods: Stocked };

/** Sold out of what is left, or a place in the line. */
async function enterLine(context: Context, { order: orderId, person, count, goods }: Line): Promise<void> {
  const { db, now, actor } = context;
  const isSold = count <= goods.left;
  const id = newId();
  const at = stamp(now);
  await db
    .insertInto('goods_line')
    .values({ id, order_id: orderId, goods_id: goods.id, count, fen: goods.fen, at, sold_at: isSold ? at : null })
    .execute();
  if (isSold) return await move(context, goods.id, -count, { why: 'sold', line: id });
  const ahead = await db
    .selectFrom('goods_line')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('goods_id', '=', goods.id)
    .where('sold_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  await tell(context, { person, account: actor.account ?? '' }, told.waits(goods.name, Number(ahead.n)));
}

/** Given up while nothing of it is packed yet: what was sold goes back, and whoever waits for it is served. */
export const cancel = action(cancelContract, {
  who: 'signed-in',
  async run(context, { order: id }) {
    const { db, now } = context;
    const given = await ownOrder(context, id);
    const asked = await db.selectFrom('goods_line').select('goods_id').where('order_id', '=', id).execute();
    const stocked = await lockedGoods(
      db,
      asked.map((line) => line.goods_id),
    );
    const lines = await db
      .selectFrom('goods_line')
      .selectAll()
      .where('order_id', '=', id)
      .where('ended_at', 'is', null)
      .forUpdate()
      .execute();
    const packed = await db
      .selectFrom('goods_packing as p')
      .innerJoin('goods_line as l', 'l.id', 'p.line_id')
      .select('p.line_id')
      .where('l.order_id', '=', id)
      .limit(1)
      .execute();
    if (packed.length > 0) refuse('supplies.begun');
    await db
      .updateTable('goods_line')
      .set({ ended_at: stamp(now) })
      .where('order_id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    for (const goods of stocked) await giveBack(context, goods, lines);
    stirSupplies(context, given.community_id);
    return { id };
  },
});

type Kept = { readonly id: string; readonly goods_id: string; readonly count: number; readonly sold_at: string | null };

async function giveBack(context: Context, goods: Stocked, lines: readonly Kept[]): Promise<void> {
  const line = lines.find(({ goods_id, sold_at }) => goods_id === goods.id && sold_at !== null);
  if (!line) return;
  await move(context, goods.id, line.count, { why: 'back', line: line.id });
  await serveWaiting(context, { ...goods, left: goods.left + line.count });
}

/** One's own, or one that one wrote down for somebody. */
async function ownOrder({ db, actor }: Context, id: string) {
  const found = await db.selectFrom('goods_order').selectAll().where('id', '=', id).executeTakeFirst();
  const isMine = found && (found.by_account === actor.account || (found.person_id !== null && found.person_id === actor.person));
  return isMine ? found : refuse('not_found');
}
