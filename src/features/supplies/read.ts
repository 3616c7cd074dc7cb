import { type RawBuilder, sql } from 'kysely';
import { holdsOver, wordsOf } from '#features/areas/door.ts';
import { type Expiry, query, type Seeing } from '#kernel/action.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import {
  helping as helpingContract,
  list as listContract,
  mine as mineContract,
  packing as packingContract,
  packSteps,
} from './contract.ts';
import { keepers } from './keep.ts';
import { helpers, helpsIn } from './order.ts';

type Shelf = { id: string; name: string; unit: string; grams: number | null; fen: number; left: number; waiting: number };

/** What there is: one stock and one price for everybody, however they order (S4-E14). */
export const list = query(listContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<Shelf>`
      select g.id, g.name, g.unit, g.grams, g.fen, coalesce((select sum(count) from goods_move where goods_id = g.id), 0)::int as "left",
        (select count(*) from goods_line l where l.goods_id = g.id and l.sold_at is null and l.ended_at is null)::int as waiting
      from goods g where g.community_id = ${community} and g.ended_at is null order by g.name, g.id limit 500`.execute(seeing.db);
    const place = await seeing.db.selectFrom('area').select('phone').where('id', '=', community).executeTakeFirst();
    const [keeps, helps] = [await holdsOver(seeing, keepers, community), await helpsIn(seeing, community)];
    return { goods: rows, phone: place?.phone ?? null, keeps, helps };
  },
});

type LineRow = {
  order: string;
  id: string;
  name: string;
  unit: string;
  count: number;
  fen: number;
  waits: number | null;
  step: number;
  grams: number | null;
  short: boolean;
  unit_grams: number | null;
};
type OrderRow = { id: string; at: string; home: string; channel: 'online' | 'phone' | 'paper' | 'helper'; wish: Buffer | null };

/** Orders that are one's own by person, and those written down for others by account. */
export const mine = query(mineContract, {
  who: 'signed-in',
  async run({ db, actor, keys }) {
    const { rows } = await sql<OrderRow>`
      select o.id, o.at, ${wordsOf('a')} as home, o.channel, o.wish from goods_order o join area a on a.id = o.home_id
      where (o.person_id = ${actor.person} or o.by_account = ${actor.account})
        and exists (select from goods_line l where l.order_id = o.id and l.ended_at is null)
      order by o.at desc, o.id desc limit 50`.execute(db);
    const lines = await linesOf({ db }, sql<boolean>`l.order_id = any(${rows.map(({ id }) => id)}::uuid[])`);
    const orders = rows.map(({ wish, ...order }) => {
      const own = lines.filter((line) => line.order === order.id);
      const fen = own.filter(({ waits }) => waits === null).reduce((sum, line) => sum + line.fen * line.count, 0);
      const mayCancel = own.every(({ step }) => step === 0);
      return { ...order, wish: wish && openWithOwnKey(keys, wish, order.id), fen, lines: own.map(lineOf), mayCancel };
    });
    return { orders };
  },
});

export const helping = query(helpingContract, {
  who: 'signed-in',
  async run({ db, actor }) {
    const held = actor.posts.filter(({ kind }) => helpers.includes(kind)).map(({ area }) => area);
    const { rows } = await sql<{ community: string }>`
      select coalesce(community_id, id) as community from area
      where id = any(${held}::uuid[]) and ended_at is null and (community_id is not null or kind = 'community') order by sort_key, id limit 1`.execute(
      db,
    );
    return { community: rows[0]?.community ?? null };
  },
});

/** Lines that are sold and not yet stored, order by order. */
export const packing = query(packingContract, {
  who: { posts: helpers },
  async run(seeing, { community }) {
    if (!(await helpsIn(seeing, community))) refuse('not_found');
    const { rows } = await sql<Pick<OrderRow, 'id' | 'at' | 'home'>>`
      select o.id, o.at, ${wordsOf('a')} as home from goods_order o join area a on a.id = o.home_id where o.community_id = ${community}
        and exists (select from goods_line l where l.order_id = o.id and l.sold_at is not null and l.ended_at is null
          and not exists (select from goods_packing p where p.line_id = l.id and p.step = ${packSteps.length}))
      order by o.at, o.id limit 100`.execute(seeing.db);
    const lines = await linesOf(seeing, sql<boolean>`l.order_id = any(${rows.map(({ id }) => id)}::uuid[]) and l.sold_at is not null`);
    const orders = rows.map((order) => ({
      ...order,
      lines: lines
        .filter((line) => line.order === order.id)
        .map((line) => ({ ...lineOf(line), unitGrams: line.unit_grams, next: packSteps[line.step] ?? null })),
    }));
    return { orders };
  },
});

async function linesOf({ db }: Pick<Seeing, 'db'>, where: RawBuilder<boolean>): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.order_id as "order", l.id, g.name, g.unit, l.count, l.fen, g.grams as unit_grams,
      case when l.sold_at is null then (select count(*) from goods_line b where b.goods_id = l.goods_id and b.sold_at is null and b.ended_at is null
        and (b.at, b.id) <= (l.at, l.id))::int end as waits,
      coalesce(p.step, 0)::int as step, p.grams, coalesce(p.short, false) as short
    from goods_line l join goods g on g.id = l.goods_id
      left join lateral (select max(step) as step, max(grams) as grams, bool_or(short) as short from goods_packing where line_id = l.id) p on true
    where ${where} and l.ended_at is null order by g.name, l.id`.execute(db);
  return rows;
}

function lineOf({ id, name, unit, count, fen, waits, step, grams, short }: LineRow) {
  return { id, name, unit, count, fen, waits, grams, short, done: step === 0 ? null : (packSteps[step - 1] ?? null) };
}

/** Who ordered what is forgotten after 180 days; what came and went stays as a figure. */
export const outlived: readonly Expiry[] = [(now) => sql`delete from goods_order where at < ${daysBefore(now, 180)}`];
