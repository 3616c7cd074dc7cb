import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { heldOn } from '../seen-by.ts';
import { station as stationContract } from './contract.ts';

type Row = { community: string; phone: string | null; helpers: number; helped: number };

/** 党建微帮站 (row S3-A19): what stands on its door. How many help and were helped, never who (rows S0-A38, S3-A21). */
export const station = query(stationContract, {
  who: 'anyone',
  async run({ db, now }, { community }) {
    const { rows } = await sql<Row>`
      select c.name as community, c.phone,
        (select count(distinct p.person_id)::int from post p where p.community_id = c.id and p.kind in ('member', 'volunteer', 'shop') and ${heldOn(now)}) as helpers,
        (select count(*)::int from matter m join leaf l on l.id = m.leaf_id
          where m.community_id = c.id and l.help_form is not null and m.outcome = 'solved' and m.ended_at > ${stamp(now.subtract({ hours: 30 * 24 }))}::timestamptz) as helped
      from area c where c.id = ${community} and c.kind = 'community' and c.ended_at is null`.execute(db);
    const found = rows[0] ?? refuse('not_found');
    return { ...found, helpers: hiddenIfSmall(found.helpers), helped: hiddenIfSmall(found.helped) };
  },
});
