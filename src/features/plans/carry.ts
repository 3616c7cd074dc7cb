import { Temporal } from 'temporal-polyfill';
import { matterByNumber } from '#features/matters/door.ts';
import { action } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { note } from './note.ts';
import { keepers } from './seen-by.ts';
import { keptSheet } from './sheet.ts';
import { lockedItem } from './standing.ts';

/** 交给一件单子去办: from now on the item stands as the matter does. */
export const carry = action(contract.carry, {
  who: { posts: keepers },
  async run(context, { item: id, number }) {
    const item = await lockedItem(context, id);
    const sheet = await keptSheet(context, item.sheet_id);
    if (item.state !== 'open' || item.of_day !== null) refuse('plans.ended');
    const matter = (await matterByNumber(context, number)) ?? refuse('plans.matter_unknown');
    const day = dayOf(Temporal.Instant.from(matter.openedAt));
    if (sheet.kind === 'campaign' && day < sheet.starts_on) refuse('plans.before_start', { day: sheet.starts_on });
    const there = await context.db
      .selectFrom('sheet_item')
      .select('id')
      .where('follows_matter', '=', matter.id)
      .where('sheet_id', '=', sheet.id)
      .where('dropped_at', 'is', null)
      .executeTakeFirst();
    if (there) refuse('plans.tagged_already');
    await context.db.updateTable('sheet_item').set({ follows_matter: matter.id, of_day: day }).where('id', '=', id).execute();
    await note(context, sheet.area_id, { sheet: sheet.id, item: id, what: 'linked', said: number.length > 1 ? number : undefined });
    return { id };
  },
});
