import { holdsOver, stampsOf, standsIn } from '#features/areas/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { add as addContract, addKind as addKindContract, end as endContract } from './contract.ts';

/** Who keeps the register of a community. */
export const keepers = ['secretary', 'community-staff', 'grid-head', 'two-committees'] as const;

export async function mustKeep(seeing: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<void> {
  if (!(await holdsOver(seeing, keepers, community))) refuse('not_found');
}

export const addKind = action(addKindContract, {
  who: { posts: keepers },
  async run(context, { community, name, leaf, faults }) {
    const { db, now } = context;
    await mustKeep(context, community);
    if ((await stampsOf(db, community)).kind !== 'community') refuse('not_found');
    await mustSeeToIt(context, leaf);
    const id = newId();
    const { numInsertedOrUpdatedRows: entered } = await db
      .insertInto('asset_kind')
      .values({ id, community_id: community, name, leaf_id: leaf, faults: [...new Set(faults)], at: stamp(now) })
      .onConflict((held) => held.columns(['community_id', 'name']).doNothing())
      .executeTakeFirstOrThrow();
    if (!entered) refuse('assets.kind_known');
    context.stir('assets', [`area:${community}`]);
    return { id };
  },
});

/** A service for what all share, which asks nothing more than the report says. */
async function mustSeeToIt({ db }: Context, leaf: string): Promise<void> {
  const found = await db
    .selectFrom('leaf')
    .select('id')
    .where('id', '=', leaf)
    .where('ended_at', 'is', null)
    .where('topic', 'in', ['fix', 'suggest'])
    .where('catalogue', 'in', ['neighbourly', 'common-parts'])
    .executeTakeFirst();
  if (!found) refuse('assets.leaf_unfit');
}

/** A row of lamps is entered at once: each has its number from then on. @returns the id of the kind */
export const add = action(addContract, {
  who: { posts: keepers },
  async run(context, { kind: id, area, from, to, spot, since }) {
    const { db, now, actor } = context;
    const kind = await db.selectFrom('asset_kind').selectAll().where('id', '=', id).executeTakeFirst();
    const { community_id: community } = kind ?? refuse('not_found');
    await mustKeep(context, community);
    if (!(await standsIn(db, area, [community]))) refuse('assets.place_elsewhere');
    const numbers = Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
    const alike = { kind_id: id, area_id: area, spot: spot || null, since, entered_by: actor.account ?? '', at: stamp(now) };
    const entered = await db
      .insertInto('asset')
      .values(numbers.map((number) => ({ ...alike, id: newId(), number })))
      .onConflict((held) => held.columns(['kind_id', 'number']).doNothing())
      .returning('number')
      .execute();
    const twice = numbers.filter((number) => !entered.some((one) => one.number === number));
    if (twice.length > 0) refuse('assets.number_taken', { numbers: twice.join('、') });
    context.stir('assets', [`area:${community}`]);
    return { id };
  },
});

/** Taken away: it can no longer be reported, and what it went through stays to be read. */
export const end = action(endContract, {
  who: { posts: keepers },
  async run(context, { asset: id }) {
    const { db, now } = context;
    const found = await db
      .selectFrom('asset as a')
      .innerJoin('asset_kind as k', 'k.id', 'a.kind_id')
      .select('k.community_id as community')
      .where('a.id', '=', id)
      .executeTakeFirst();
    const { community } = found ?? refuse('not_found');
    await mustKeep(context, community);
    await db
      .updateTable('asset')
      .set({ ended_at: stamp(now) })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    context.stir('assets', [`area:${community}`]);
    return { id };
  },
});
