import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { pack as contract, packSteps } from './contract.ts';
import { helpers, helpsIn } from './order.ts';
import { stirSupplies, tell } from './stock.ts';
import { stepNames, told } from './words.ts';

/**
 * 分装→称重→打包→存放, each for one line of an order and each after the one before (S4-E5). What weighs less than it should, or is found missing by
 * whoever packs, is marked short, and whoever it is for is told once.
 */
export const pack = action(contract, {
  who: { posts: helpers },
  async run(context, { line: id, step, grams, short }) {
    const { db, now, actor } = context;
    const line = await lockedLine(db, id);
    if (!(await helpsIn(context, line.community))) refuse('not_found');
    if (line.sold_at === null) refuse('supplies.not_sold');
    const nth = packSteps.indexOf(step) + 1;
    mustBeNext(line.done, nth);
    const isLight = grams !== undefined && line.grams !== null && grams < line.grams * line.count;
    const isShort = short || isLight;
    await db
      .insertInto('goods_packing')
      .values({ line_id: id, step: nth, grams: grams ?? null, short: isShort, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    if (isShort && !line.short) await tell(context, line, told.short(line.name));
    stirSupplies(context, line.community);
    return { id };
  },
});

function mustBeNext(done: number, nth: number): void {
  if (nth <= done) refuse('supplies.step_done');
  const before = packSteps[done];
  if (nth > done + 1 && before) refuse('supplies.step_before', { step: stepNames[before] });
}

type Line = {
  community: string;
  count: number;
  sold_at: string | null;
  name: string;
  grams: number | null;
  person: string | null;
  account: string;
  done: number;
  short: boolean;
};

async function lockedLine(db: Tx, id: string): Promise<Line> {
  await sql`select id from goods_line where id = ${id} for update`.execute(db);
  const { rows } = await sql<Line>`
    select o.community_id as community, l.count, l.sold_at, g.name, g.grams, o.person_id as person, o.by_account as account,
      (select count(*) from goods_packing where line_id = l.id)::int as done, exists (select from goods_packing where line_id = l.id and short) as short
    from goods_line l join goods_order o on o.id = l.order_id join goods g on g.id = l.goods_id where l.id = ${id} and l.ended_at is null`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}
