import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { isPaused } from '../dispatching/free.ts';
import { talkWays as ways } from '../helping/contract.ts';
import { heldOn } from '../seen-by.ts';
import { talkWays as waysContract } from './contract.ts';

type Here = { community: string; phone: string | null; offered: boolean };
type Way = Answer<typeof waysContract>['ways'][number];

/** 聊一聊: each way stands there whether somebody wished for it or not, for the office hears everybody; what members know is said by topic only (row S0-A44). */
export const talkWays = query(waysContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<Here>`
      select c.name as community, c.phone, exists (select from method_use u where u.area_id = c.id and u.catalogue = 'talk' and u.until is null) as offered
      from area c where c.id = ${community} and c.kind = 'community' and c.ended_at is null`.execute(seeing.db);
    const here = rows[0] ?? refuse('not_found');
    const ready = here.offered ? await readyIn(seeing, community) : [];
    return { ...here, ways: ways.map((way) => ready.find((one) => one.way === way) ?? { way, about: [] }) };
  },
});

/** The topics of each way on which some member is ready to talk by it today. */
async function readyIn({ db, now }: Seeing, community: string): Promise<Way[]> {
  const { rows } = await sql<Way>`
    select w.way, json_agg(json_build_object('leaf', l.id, 'name', l.name) order by l.sort) as about
    from unnest(${[...ways]}::text[]) as w (way) cross join leaf l
    where l.catalogue = 'talk' and l.ended_at is null and exists (
      select from post p join helper_profile h on h.person_id = p.person_id and w.way = any(h.talks)
      where p.community_id = ${community} and p.kind = 'member' and ${heldOn(now)} and not ${isPaused(now)} and (l.skill is null or l.skill = any(p.skills)))
    group by w.way`.execute(db);
  return rows;
}
