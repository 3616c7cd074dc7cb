import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { matterByNumber } from '#features/matters/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { headOf } from '../add.ts';
import { choicesOf } from '../fields.ts';
import { note } from '../note.ts';
import { keepers, keptAreas, seenBy } from '../seen-by.ts';
import { columnOf, seenSheet } from '../sheet.ts';
import * as contract from './contract.ts';

type Thing = {
  readonly follows_matter: string | null;
  readonly follows_item: string | null;
  readonly of_day: string;
  readonly unit_id: string;
};

/**
 * 归到专项行动: a matter or an item of the actor’s own community counts for a campaign of the county, the street or itself, and stands there as it
 * stands at home (row S1-Z1). Refuses what began before the campaign (row S4-Z1), and the same thing twice.
 */
export const tag = action(contract.tag, {
  who: { posts: keepers },
  async run(context, asked) {
    const campaign = await seenSheet(context, asked.campaign);
    if (campaign.kind !== 'campaign') refuse('plans.not_campaign');
    if (campaign.closed_at !== null) refuse('plans.closed');
    if (!keptAreas(context.actor).includes(asked.community)) refuse('not_found');
    const column = await columnOf(context, campaign.id, asked.column);
    const thing = await thingOf(context, asked);
    if (thing.of_day < campaign.starts_on) refuse('plans.before_start', { day: campaign.starts_on });
    const choices = await choicesOf(context, campaign, asked.choices);
    const id = newId();
    const { numInsertedOrUpdatedRows } = await context.db
      .insertInto('sheet_item')
      .values({ id, ...headOf(campaign, column), ...thing, ...choices, at: stamp(context.now) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('plans.tagged_already');
    await note(context, asked.community, { sheet: campaign.id, item: id, what: 'tagged' });
    return { id };
  },
});

async function thingOf(context: Context, { number, item, community }: Given<typeof contract.tag>): Promise<Thing> {
  if (number === undefined) return await itemOf(context, item ?? '', community);
  const matter = await matterByNumber(context, number);
  if (!matter || matter.community !== community) return refuse('plans.matter_unknown');
  return { follows_matter: matter.id, follows_item: null, of_day: dayOf(Temporal.Instant.from(matter.openedAt)), unit_id: community };
}

/** An item of a list or plan of this very community, and not one that only stands for another. */
async function itemOf({ db, actor }: Context, id: string, community: string): Promise<Thing> {
  const { rows } = await sql<{ at: string }>`
    select i.at from sheet_item i join sheet s on s.id = i.sheet_id
    where i.id = ${id} and s.area_id = ${community} and s.kind <> 'campaign' and i.follows_item is null and i.dropped_at is null and ${seenBy(actor)}`.execute(
    db,
  );
  const found = rows[0] ?? refuse('not_found');
  return { follows_matter: null, follows_item: id, of_day: dayOf(Temporal.Instant.from(found.at)), unit_id: community };
}
