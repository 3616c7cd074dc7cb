import { sql } from 'kysely';
import { matterByNumber } from '#features/matters/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { note } from './note.ts';
import { areasOver, keepers, seenBy } from './seen-by.ts';
import { keptSheet } from './sheet.ts';
import { lockedItem } from './standing.ts';

type To = { readonly item: string } | { readonly leaf: string } | { readonly number: string };
type Link = { readonly item: string; readonly what: 'answers' | 'solved-by'; readonly to: To };

/** 回应哪个需求, 靠什么解决的: another item, a kind of service, or a matter. */
export const link = action(contract.link, {
  who: { posts: keepers },
  async run(context, { item: id, what, toItem, toLeaf, number }) {
    const item = await lockedItem(context, id);
    if (!item.kept) refuse('plans.not_yours');
    const sheet = await keptSheet(context, item.sheet_id);
    const to = toItem === undefined ? (toLeaf === undefined ? { number: number ?? '' } : { leaf: toLeaf }) : { item: toItem };
    await layLinks(context, sheet, [{ item: id, what, to }]);
    await note(context, sheet.area_id, { sheet: sheet.id, item: id, what: 'linked' });
    return { id };
  },
});

/** Writes links down once each. Refuses what the actor cannot see, and a need that is not kept as one. */
export async function layLinks(context: Context, { area_id }: { area_id: string }, links: readonly Link[]): Promise<void> {
  for (const { item, what, to } of links) {
    const target = await targetOf(context, { area: area_id, what, to });
    await context.db
      .insertInto('sheet_link')
      .values({ id: newId(), item_id: item, what, ...target, at: stamp(context.now) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function targetOf(context: Context, { area, what, to }: { area: string; what: Link['what']; to: To }) {
  if ('item' in to) return { to_item: await itemOf(context, { area, what, id: to.item }) };
  if ('leaf' in to) return { to_leaf: await leafOf(context, to.leaf) };
  const matter = await matterByNumber(context, to.number);
  return { to_matter: matter?.id ?? refuse('plans.matter_unknown') };
}

/** A need stands in a list of needs of the same area, or of one it stands in. */
async function itemOf({ db, actor }: Context, { area, what, id }: { area: string; what: Link['what']; id: string }): Promise<string> {
  const isNeed = what === 'answers' ? sql`s.pattern = 'needs' and s.area_id in (${areasOver([area])})` : sql`true`;
  const { rows } = await sql<{ id: string }>`
    select i.id from sheet_item i join sheet s on s.id = i.sheet_id where i.id = ${id} and ${seenBy(actor)} and ${isNeed}`.execute(db);
  return rows[0]?.id ?? refuse('plans.need_unknown');
}

async function leafOf({ db }: Context, id: string): Promise<string> {
  const leaf = await db.selectFrom('leaf').select('id').where('id', '=', id).executeTakeFirst();
  return leaf?.id ?? refuse('plans.need_unknown');
}
