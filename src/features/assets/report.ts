import { sql } from 'kysely';
import { fileAsked, joinKnown } from '#features/matters/door.ts';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { report as contract } from './contract.ts';
import { subjectOf } from './words.ts';

/**
 * A neighbour says what is wrong with number 17 (S1-F21): an order of the service its kind names, at its place. While one is under way for the same fault
 * of the same thing, whoever reports it too joins that one. Whoever signs in may report, of the ledger or not. @returns the id of the order
 */
export const report = action(contract, {
  who: 'signed-in',
  family: 'ask',
  async run(context, { asset: id, fault, more, photos, danger }) {
    const { db, now } = context;
    const asset = await lockedAsset(db, id);
    if (asset.ended_at) refuse('assets.gone');
    if (!asset.faults.includes(fault)) refuse('assets.fault_unknown');
    const same = await underWay(db, id, fault);
    if (same) return await joinKnown(context, same);
    const { name, number, leaf, place, community } = asset;
    const about = { subject: subjectOf(name, number, fault), leaf, place, about: [], realName: true, photos };
    const matter = await fileAsked(context, { ...about, ...(more ? { more } : {}), ...(danger ? { danger } : {}) });
    await db
      .insertInto('asset_report')
      .values({ asset_id: id, matter_id: matter.id, fault, at: stamp(now) })
      .execute();
    context.stir('assets', [`area:${community}`]);
    return matter;
  },
});

type Locked = {
  number: number;
  name: string;
  leaf: string;
  place: string;
  community: string;
  faults: string[];
  ended_at: string | null;
};

/** Locked, so that two who report in the same moment come to one order. */
async function lockedAsset(db: Tx, id: string): Promise<Locked> {
  const { rows } = await sql<Locked>`
    select a.number, k.name, k.leaf_id as leaf, a.area_id as place, k.community_id as community, k.faults, a.ended_at
    from asset a join asset_kind k on k.id = a.kind_id where a.id = ${id} for update of a`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** The open order for this fault, or the one it was put together with. */
async function underWay(db: Tx, asset: string, fault: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive goes_on as (select m.id, m.merged_into, m.ended_at from asset_report r join matter m on m.id = r.matter_id
        where r.asset_id = ${asset} and r.fault = ${fault}
      union all select n.id, n.merged_into, n.ended_at from goes_on g join matter n on n.id = g.merged_into)
    select id from goes_on where merged_into is null and ended_at is null limit 1`.execute(db);
  return rows[0]?.id;
}
