import { action } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { fieldsOf } from './fields.ts';
import { note } from './note.ts';
import { keepers } from './seen-by.ts';
import { columnOf, keptSheet } from './sheet.ts';
import { lockedItem } from './standing.ts';

/** 改一项: what it is, until when, how, and who answers for it. Whoever only answers for it changes none of that (row S1-D18). */
export const change = action(contract.change, {
  who: { posts: keepers },
  async run(context, { item: id, ...said }) {
    const item = await lockedItem(context, id);
    if (item.state !== 'open') refuse('plans.ended');
    const sheet = await keptSheet(context, item.sheet_id);
    const column = await columnOf(context, sheet.id, item.column_id);
    const fields = await fieldsOf(context, { sheet, column, said, isPart: item.parent_id !== null });
    await context.db.updateTable('sheet_item').set(fields).where('id', '=', id).execute();
    await note(context, sheet.area_id, { sheet: sheet.id, item: id, what: 'changed' });
    return { id };
  },
});
