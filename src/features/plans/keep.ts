import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { note } from './note.ts';
import { keepers } from './seen-by.ts';
import { keptSheet } from './sheet.ts';

/** 给居民看, or no longer. Refuses a plan whose goals have no figure yet (row S0-B35). */
export const showToAll = action(contract.showToAll, {
  who: { posts: keepers },
  async run(context, { sheet: id, shown }) {
    const { db, now } = context;
    const sheet = await keptSheet(context, id);
    const { rows } = await sql<{ name: string }>`
      select c.name from sheet_column c where c.sheet_id = ${id}
        and (select count(*) from sheet_item i where i.column_id = c.id and i.parent_id is null and i.dropped_at is null) < c.least order by c.place`.execute(
      db,
    );
    if (shown && rows.length > 0) refuse('plans.least', { columns: rows.map(({ name }) => name).join('、') });
    await db
      .updateTable('sheet')
      .set({ shown_at: shown ? stamp(now) : null })
      .where('id', '=', id)
      .execute();
    await note(context, sheet.area_id, { sheet: id, what: shown ? 'shown' : 'hidden' });
    return { id };
  },
});

/** 结束, with a word on how it went. What is still open stays to be read as open. */
export const close = action(contract.close, {
  who: { posts: keepers },
  async run(context, { sheet: id, said }) {
    const sheet = await keptSheet(context, id);
    await context.db
      .updateTable('sheet')
      .set({ closed_at: stamp(context.now), closing: said })
      .where('id', '=', id)
      .execute();
    await note(context, sheet.area_id, { sheet: id, what: 'closed', said });
    return { id };
  },
});
