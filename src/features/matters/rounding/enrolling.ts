import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { enrolling as enrollingContract } from './contract.ts';

type Enrolling = { id: string; name: string; plan: string; leaf: string; leaf_name: string; topic: string };

/** Rounds one can still ask to be in at a place, each by the service one asks for it with. */
export const enrolling = query(enrollingContract, {
  who: 'signed-in',
  family: 'see',
  async run({ db }, { place }) {
    const { rows } = await sql<Enrolling>`
      select r.id, r.name, r.plan, l.id as leaf, l.name as leaf_name, l.topic
      from area p join round r on r.area_id = coalesce(p.community_id, p.id) and r.closed_at is null
        join method m on m.id = r.method_id and m.version = r.method_version
        join leaf l on l.catalogue = m.definition -> 'opens' ->> 'catalogue' and l.ended_at is null
      where p.id = ${place} and not exists (select from round_phase f where f.round_id = r.id) order by r.opened_at desc, l.sort`.execute(
      db,
    );
    return { rounds: rows.map(({ leaf_name, ...row }) => ({ ...row, leafName: leaf_name })) };
  },
});
