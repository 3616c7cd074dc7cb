import { sql } from 'kysely';
import { madeAfter } from '#features/matters/door.ts';
import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { mustBeOffice, office } from './community.ts';
import { estates as estatesContract } from './contract.ts';
import { crewsKept, nobodyThere } from './crew/read.ts';

/** The estates of a community: who looks after each, whether a committee is being set up, the term of the one there is, and its own people. */
export const estates = query(estatesContract, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { rows } = await sql<Omit<Answer<typeof estatesContract>['rows'][number], 'crew'>>`
      select a.id, a.name,
        (select json_build_object('mode', m.mode, 'since', m.since::text) from estate_management m where m.estate_id = a.id order by m.since desc, m.at desc limit 1) as managed,
        (select m.id from matter m where m.place_id = a.id and ${madeAfter('owners-committee')} and m.ended_at is null limit 1) as "settingUp",
        (select json_build_object('since', t.since::text, 'until', t.until::text, 'seats', t.seats,
            'seated', (select count(*) from post p where p.organization_id = t.organization_id and p.since = t.since and p.until > ${dayOf(seeing.now)}::date))
          from owners_term t join organization o on o.id = t.organization_id and o.ended_at is null where t.estate_id = a.id and t.until > ${dayOf(seeing.now)}::date order by t.since limit 1) as term
      from area a where a.community_id = ${community} and a.kind = 'estate' and a.ended_at is null order by a.sort_key, a.id limit 200`.execute(
      seeing.db,
    );
    const crews = await crewsKept(
      seeing,
      rows.map(({ id }) => id),
    );
    return { rows: rows.map((row) => ({ ...row, crew: crews.get(row.id) ?? nobodyThere })) };
  },
});
