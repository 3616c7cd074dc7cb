import { sql } from 'kysely';
import { tellAccount, tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { told } from './words.ts';

export type Stocked = {
  readonly id: string;
  readonly community: string;
  readonly name: string;
  readonly unit: string;
  readonly grams: number | null;
  readonly fen: number;
  readonly ended_at: string | null;
  readonly left: number;
};
type Why = 'in' | 'sold' | 'back' | 'lost';

/**
 * Goods with what is left of them, their rows locked in one order for everybody: of two who want the last one in the same moment the second finds
 * what the first has left. What is left is the sum of what came and went.
 */
export async function lockedGoods(db: Tx, ids: readonly string[]): Promise<Stocked[]> {
  await sql`select id from goods where id = any(${ids}::uuid[]) order by id for update`.execute(db);
  const { rows } = await sql<Stocked>`
    select g.id, g.community_id as community, g.name, g.unit, g.grams, g.fen, g.ended_at,
      coalesce((select sum(count) from goods_move where goods_id = g.id), 0)::int as "left"
    from goods g where g.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

/** Goods come or go, under the lock of their row. @param count positive for what comes, negative for what goes */
export async function move(context: Context, goods: string, count: number, cause: { why: Why; line?: string }): Promise<void> {
  const { db, now, actor } = context;
  await db
    .insertInto('goods_move')
    .values({
      id: newId(),
      goods_id: goods,
      count,
      why: cause.why,
      line_id: cause.line ?? null,
      by_account: actor.account,
      at: stamp(now),
    })
    .execute();
}

type Waiting = { id: string; count: number; person: string | null; account: string };

/** Whoever waits is served in turn, as far as what is left suffices for them. */
export async function serveWaiting(context: Context, goods: Stocked): Promise<void> {
  const { db, now } = context;
  const { rows } = await sql<Waiting>`
    select l.id, l.count, o.person_id as person, o.by_account as account from goods_line l join goods_order o on o.id = l.order_id
    where l.goods_id = ${goods.id} and l.sold_at is null and l.ended_at is null order by l.at, l.id`.execute(db);
  let { left } = goods;
  for (const line of rows) {
    if (line.count > left) continue;
    left -= line.count;
    await db
      .updateTable('goods_line')
      .set({ sold_at: stamp(now) })
      .where('id', '=', line.id)
      .execute();
    await move(context, goods.id, -line.count, { why: 'sold', line: line.id });
    await tell(context, line, told.served(goods.name, line.count, goods.unit));
  }
}

/** Told to whom it is for; where nobody of the ledger is named, to whoever wrote it down for them. */
export async function tell(context: Context, { person, account }: Pick<Waiting, 'person' | 'account'>, say: string): Promise<void> {
  await (person === null ? tellAccount(context, account, say) : tellPerson(context, person, say));
}

export function stirSupplies(context: Context, community: string): void {
  context.stir('supplies', [`area:${community}`]);
}
