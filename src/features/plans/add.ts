import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { fieldsOf } from './fields.ts';
import { layLinks } from './link.ts';
import { note } from './note.ts';
import { keepers } from './seen-by.ts';
import { type Column, columnOf, keptSheet, type Sheet } from './sheet.ts';
import { mustNotBeDone } from './stage.ts';

type Asked = Given<typeof contract.add>;

/** 加一项, or a part of one. An item of a plan that answers needs is taken only with one (row S4-A19). */
export const add = action(contract.add, {
  who: { posts: keepers },
  async run(context, asked) {
    const sheet = await keptSheet(context, asked.sheet);
    const column = await columnOf(context, sheet.id, asked.column);
    const answers = linksOf(asked);
    if (asked.parent === undefined && column.needs.includes('need') && answers.length === 0) refuse('plans.need_missing');
    await mustNotBeDone(context, column.id);
    if (asked.parent !== undefined) await mustTakeParts(context, column, asked.parent);
    const id = newId();
    const fields = await fieldsOf(context, { sheet, column, said: asked, isPart: asked.parent !== undefined });
    await context.db
      .insertInto('sheet_item')
      .values({ id, ...headOf(sheet, column), parent_id: asked.parent ?? null, ...fields, at: stamp(context.now) })
      .execute();
    await layLinks(
      context,
      sheet,
      answers.map((to) => ({ item: id, what: 'answers', to })),
    );
    await note(context, sheet.area_id, { sheet: sheet.id, item: id, what: 'added' });
    return { id };
  },
});

/** What every item repeats of its sheet and column, so that the database can hold what they ask for. */
export function headOf(sheet: Sheet, column: Column) {
  return {
    sheet_id: sheet.id,
    sheet_kind: sheet.kind,
    starts_on: sheet.starts_on,
    marks: sheet.marks,
    column_id: column.id,
    needs: column.needs,
  };
}

function linksOf({ answers = { items: [], leaves: [] } }: Asked) {
  return [...answers.items.map((item) => ({ item })), ...answers.leaves.map((leaf) => ({ leaf }))];
}

/** Only an item of one's own that is still going on is parted. */
async function mustTakeParts({ db }: Context, column: Column, parent: string): Promise<void> {
  const found = await db
    .selectFrom('sheet_item')
    .select(['parent_id', 'done_at', 'dropped_at', 'of_day'])
    .where('id', '=', parent)
    .where('column_id', '=', column.id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) refuse('not_found');
  else if (found.parent_id !== null || found.of_day !== null) refuse('plans.no_parts_here');
  else if (found.done_at !== null || found.dropped_at !== null) refuse('plans.ended');
}
