import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { methodPage } from '../method-page.ts';
import { placeWords } from '../place.ts';
import { inMyAreas } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import { postNames } from '../words.ts';
import { likeCases as likeCasesContract } from './contract.ts';

const most = 10;
/** How far back is looked for ten that have ended: the newest of the service, open or not. */
const looked = 300;
type Row = MatterRecord & { place: string; hours: number };

/** 像这样的事: the last ten like cases of the community, so that whoever decides sees how neighbours were helped before. What was withdrawn or merged taught nothing. */
export const likeCases = query(likeCasesContract, {
  who: { work: ['staff'] },
  async run({ db, actor, county }, { matter }) {
    const { rows: found } = await sql<Pick<MatterRecord, 'leaf_id' | 'community_id'>>`
      select m.leaf_id, m.community_id from matter m where m.id = ${matter} and ${inMyAreas(actor)}`.execute(db);
    const { leaf_id, community_id } = found[0] ?? refuse('not_found');
    const { rows } = await sql<Row>`
      with newest as (select id, opened_at from matter where leaf_id = ${leaf_id} and community_id = ${community_id} and id <> ${matter}
        order by opened_at desc, id desc limit ${sql.lit(looked)})
      select m.*, ${placeWords} as place, round(extract(epoch from m.ended_at - m.opened_at) / 3600)::int as hours
      from newest n join matter m on m.id = n.id left join area a on a.id = m.place_id
      where m.ended_at is not null and m.outcome <> 'withdrawn' and m.merged_into is null and ${inMyAreas(actor)}
      order by n.opened_at desc, n.id desc limit ${most}`.execute(db);
    const cases = rows.map(async (row) => {
      const { ends } = await methodPage(db, county.code, row.method_id, row.method_version);
      const end = Object.entries(ends).find(([id]) => id === row.outcome)?.[1];
      return {
        id: row.id,
        number: row.number,
        subject: row.subject,
        place: row.place,
        openedAt: row.opened_at,
        endedAt: row.ended_at ?? row.opened_at,
        outcome: end?.name ?? row.outcome ?? '',
        by: row.assignee_called,
        kind: row.assignee_as === null ? null : (postNames[row.assignee_as] ?? row.assignee_as),
        hours: row.hours,
      };
    });
    return { rows: await Promise.all(cases) };
  },
});
