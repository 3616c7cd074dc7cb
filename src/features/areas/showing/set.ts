import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import * as contract from './contract.ts';

const secretary = { posts: ['secretary'] } as const;

export const setBrand = action(contract.setBrand, {
  who: secretary,
  async run(context, { area, brand, says = null }) {
    await gridKept(context, area);
    const id = newId();
    await context.db
      .insertInto('grid_brand')
      .values({ id, area_id: area, brand, says, ...by(context) })
      .execute();
    return { id };
  },
});

export const setOutpost = action(contract.setOutpost, {
  who: secretary,
  async run(context, { area, name, place, phone = null, hours = null }) {
    await gridKept(context, area);
    await context.db
      .updateTable('outpost')
      .set({ ended_at: stamp(context.now) })
      .where('area_id', '=', area)
      .where('ended_at', 'is', null)
      .execute();
    const id = newId();
    await context.db
      .insertInto('outpost')
      .values({ id, area_id: area, name, place, phone, hours, ...by(context) })
      .execute();
    return { id };
  },
});

/** Says what visitors of a place need to know. Written for everybody: refuses a name there is in this grid. */
export const setInstitution = action(contract.setInstitution, {
  who: secretary,
  async run(context, { area, kind, name, visitors, phone = null }) {
    await gridKept(context, area);
    const id = newId();
    const made = await context.db
      .insertInto('institution')
      .values({ id, area_id: area, kind, name, visitors, phone, ...by(context) })
      .onConflict((known) => known.columns(['area_id', 'name']).where('ended_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    return made ?? refuse('areas.institution_known');
  },
});

export const endInstitution = action(contract.endInstitution, {
  who: secretary,
  async run(context, { institution }) {
    const found = await context.db
      .selectFrom('institution')
      .select('area_id')
      .where('id', '=', institution)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    await gridKept(context, found?.area_id ?? refuse('not_found'));
    await context.db
      .updateTable('institution')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', institution)
      .execute();
    return { id: institution };
  },
});

function by({ actor, now }: Context) {
  return { by_account: actor.account ?? '', at: stamp(now) };
}

/** A grid whose community's secretary asks, locked, so that two who say the same of it come one after the other; its open pages look again. */
async function gridKept({ db, actor, stir }: Context, area: string): Promise<void> {
  const grid = await db
    .selectFrom('area')
    .select('community_id')
    .where('id', '=', area)
    .where('kind', '=', 'grid')
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!grid || !keeps(actor, grid.community_id)) refuse('not_found');
  stir('areas', [`area:${grid.community_id}`]);
}
