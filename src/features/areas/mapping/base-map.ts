import type { Context, Seeing } from '#kernel/action.ts';
import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { tilesFrom } from './tiles.ts';

/** The county chooses its base map, or none. Refuses an address no browser may be allowed to load from, and a map without its source (测绘法 38: 公开的地图标明审图号). */
export const setBaseMap = action(contract.setBaseMap, {
  who: { posts: ['system-admin'] },
  async run({ db, actor, now }: Context, { tiles, credit, ...view }) {
    if ((tiles === null) !== (credit === null)) refuse('areas.tiles_credit');
    if (tiles !== null && tilesFrom(tiles) === null) refuse('areas.tiles_wrong');
    const id = newId();
    await db
      .insertInto('base_map')
      .values({ id, tiles, credit, ...view, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    return { id };
  },
});

export const baseMap = query(contract.baseMap, {
  who: { work: ['staff', 'leader', 'administrator'] },
  run: async ({ db }: Seeing) => ({ base: await baseMapOf(db) }),
});

/** The base map as the county has it today; null where nobody has chosen. */
export async function baseMapOf(db: Db | Tx): Promise<Answer<typeof contract.baseMap>['base']> {
  const latest = await db
    .selectFrom('base_map')
    .select(['tiles', 'credit', 'lon', 'lat', 'zoom'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest ?? null;
}

/** From where a browser may load the base map of this county; null where it has none. */
export async function tileSource(db: Db): Promise<string | null> {
  const base = await baseMapOf(db);
  return base?.tiles ? tilesFrom(base.tiles) : null;
}
