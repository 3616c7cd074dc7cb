import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { seenBy } from '../seen-by.ts';
import { standAt as standAtContract } from './contract.ts';

/** 扫一下门牌, at the end of the work and only if one wishes. The plate itself is not kept: where people go is nobody's to know. */
export const standAt = action(standAtContract, {
  who: 'person',
  async run({ db, actor, now }, { matter, plate }) {
    const { rows } = await sql<{ mine: boolean; fits: boolean }>`
      select m.assignee_person is not distinct from ${actor.person}::uuid as mine,
        case when m.building_id is not null then m.building_id = case a.kind when 'building' then a.id else a.building_id end
          when m.estate_id is not null then m.estate_id = case a.kind when 'estate' then a.id else a.estate_id end
          when m.grid_id is not null then m.grid_id = case a.kind when 'grid' then a.id else a.grid_id end
          else m.community_id = case a.kind when 'community' then a.id else a.community_id end end as fits
      from matter m join area a on a.id = ${plate} and a.ended_at is null where m.id = ${matter} and ${seenBy(actor)}`.execute(db);
    const stood = rows[0] ?? refuse('not_found');
    if (!stood.mine) refuse('matters.plate_not_yours');
    const said = { fits: stood.fits ?? false, at: stamp(now) };
    await db
      .insertInto('end_plate')
      .values({ matter_id: matter, ...said })
      .onConflict((held) => held.column('matter_id').doUpdateSet(said))
      .execute();
    return { id: matter };
  },
});
