import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { note } from './note.ts';
import { keepers } from './seen-by.ts';
import { mustNotBeDone } from './stage.ts';
import { type Item, itemsNow, lockedItem, stateNow } from './standing.ts';

/** 说一说进展, by whoever keeps the sheet or answers for the item; of all others they do not know (row S1-D18). */
export const report = action(contract.report, {
  who: 'person',
  async run(context, { item: id, said, reached }) {
    const item = await open(context, id);
    if (reached !== undefined && item.target === null) refuse('plans.no_target');
    if (reached !== undefined) await context.db.updateTable('sheet_item').set({ reached }).where('id', '=', id).execute();
    await tell(context, item, { what: 'reported', said });
    return { id };
  },
});

/** 办好了. Not before its parts are, nor without what solved it where the list asks for that (row S4-C3). */
export const finish = action(contract.finish, {
  who: 'person',
  async run(context, { item: id, said }) {
    const item = await open(context, id);
    await mustBeComplete(context, item);
    await context.db
      .updateTable('sheet_item')
      .set({ done_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    await tell(context, item, { what: 'done', said });
    return { id };
  },
});

/** 还没好, by whoever keeps the sheet. */
export const reopen = action(contract.reopen, {
  who: { posts: keepers },
  async run(context, { item: id, said }) {
    const item = await kept(context, id);
    if (item.state === 'open') refuse('plans.open_already');
    if (item.of_day !== null) refuse('plans.follows');
    await mustNotBeDone(context, item.column_id);
    if (item.parent_id !== null) await mustGoOn(context, item.parent_id);
    await context.db.updateTable('sheet_item').set({ done_at: null, dropped_at: null }).where('id', '=', id).execute();
    await tell(context, item, { what: 'reopened', said });
    return { id };
  },
});

/** 不办了, with the reason; of a campaign: no longer counted for it. It stays to be read. */
export const drop = action(contract.drop, {
  who: { posts: keepers },
  async run(context, { item: id, said }) {
    const item = await kept(context, id);
    if (item.state === 'dropped') refuse('plans.ended');
    await context.db
      .updateTable('sheet_item')
      .set({ done_at: null, dropped_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    await tell(context, item, { what: 'dropped', said });
    return { id };
  },
});

async function open(context: Context, id: string): Promise<Item> {
  const item = await lockedItem(context, id);
  if (item.of_day !== null) refuse('plans.follows');
  if (item.state !== 'open') refuse('plans.ended');
  return item;
}

async function kept(context: Context, id: string): Promise<Item> {
  const item = await lockedItem(context, id);
  return item.kept ? item : refuse('plans.not_yours');
}

/** What is done as a whole has no open part: the whole is opened first. */
async function mustGoOn({ db }: Context, whole: string): Promise<void> {
  const found = await db.selectFrom('sheet_item').select(['done_at', 'dropped_at']).where('id', '=', whole).forUpdate().executeTakeFirst();
  if (found?.done_at || found?.dropped_at) refuse('plans.whole_ended');
}

async function mustBeComplete({ db }: Context, { id, needs, parent_id }: Item): Promise<void> {
  const { rows } = await sql`select from ${itemsNow} where i.parent_id = ${id} and ${stateNow} = 'open' limit 1`.execute(db);
  if (rows.length > 0) refuse('plans.parts_open');
  if (!needs.includes('solution') || parent_id !== null) return;
  const solved = await db
    .selectFrom('sheet_link')
    .select('id')
    .where('item_id', '=', id)
    .where('what', '=', 'solved-by')
    .executeTakeFirst();
  if (!solved) refuse('plans.solution_missing');
}

/** Whoever answers for an item says it by that post. */
async function tell(context: Context, item: Item, { what, said }: { what: string; said: string }): Promise<void> {
  const post = context.actor.posts.find(({ id }) => id === item.owner_post_id)?.id;
  await note(context, item.area_id, { sheet: item.sheet_id, item: item.id, what, said, post });
}
