import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { note } from './note.ts';
import { keepers } from './seen-by.ts';
import { keptSheet } from './sheet.ts';
import { itemsNow, stateNow } from './standing.ts';

/** 这一阶段完成: only when the one before it is (row S1-F19), and when nothing in it is open. */
export const finishStage = action(contract.finishStage, {
  who: { posts: keepers },
  async run(context, { column: id }) {
    const { db, now } = context;
    const column = await db.selectFrom('sheet_column').selectAll().where('id', '=', id).executeTakeFirst();
    const sheet = await keptSheet(context, column?.sheet_id ?? refuse('not_found'));
    const stage = column?.stage ?? refuse('plans.no_stage');
    const { rows } = await sql<{ stage: number }>`select stage from stage_done where sheet_id = ${sheet.id}`.execute(db);
    const done = rows.map((row) => row.stage);
    if (done.includes(stage)) refuse('plans.stage_done');
    if (stage > 1 && !done.includes(stage - 1)) refuse('plans.stage_before');
    const open = await sql`select from ${itemsNow} where i.column_id = ${id} and ${stateNow} = 'open' limit 1`.execute(db);
    if (open.rows.length > 0) refuse('plans.stage_open');
    await db
      .insertInto('stage_done')
      .values({ sheet_id: sheet.id, stage, at: stamp(now) })
      .execute();
    await note(context, sheet.area_id, { sheet: sheet.id, what: 'stage-done', said: column?.name });
    return { id };
  },
});

/** A stage that is done takes nothing more. */
export async function mustNotBeDone({ db }: Context, column: string): Promise<void> {
  const { rows } =
    await sql`select from stage_done d join sheet_column c on c.sheet_id = d.sheet_id and c.stage = d.stage where c.id = ${column}`.execute(
      db,
    );
  if (rows.length > 0) refuse('plans.stage_done');
}
