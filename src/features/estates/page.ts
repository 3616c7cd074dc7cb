import { sql } from 'kysely';
import { madeAfter } from '#features/matters/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { belongs, estateOf, isOffice } from './community.ts';
import { estatePage as estatePageContract } from './contract.ts';
import { crewOf } from './crew/read.ts';
import { endingsOf } from './dissolving/read.ts';
import { factsOf, withoutIn } from './facts/facts.ts';
import { openIn } from './opens.ts';
import { propertyCommitteeOf } from './property-committee.ts';
import { zeroOf } from './zero/stand.ts';

type Page = Answer<typeof estatePageContract>;
type Found = Pick<Page, 'community' | 'managed' | 'modes' | 'facts' | 'without' | 'settingUp'> & {
  committee: (Omit<Committee, 'members'> & { organization: string }) | null;
};
type Committee = NonNullable<Page['committee']>;

/** 小区页: open to everybody, but for who sits on the committee; those are read by who lives there and by the community's staff. */
export const estatePage = query(estatePageContract, {
  who: 'anyone',
  async run(seeing, { estate: id, year = Number(dayOf(seeing.now).slice(0, 4)) }) {
    const estate = await estateOf(seeing, id);
    const { committee, without, ...known } = await knownOf(seeing, id);
    const inside = await belongs(seeing, estate);
    const opened = openIn(known.managed?.mode ?? 'unsaid');
    return {
      ...{ id, name: estate.name, ...known, mayKeep: isOffice(seeing, estate.community_id) },
      without: inside ? without : null,
      opens: opened,
      readsBook: opened.some(({ what, is }) => what === 'fee-ledger' && is === 'open') && (inside || keepsBook(seeing, id)),
      committee: committee && { ...committee, members: inside ? await membersOf(seeing, committee) : null },
      property: inside ? await propertyCommitteeOf(seeing, id) : null,
      crew: await crewOf(seeing, estate, inside),
      endings: await endingsOf(seeing, id, inside),
      zero: await zeroOf(seeing, estate, year, isOffice(seeing, estate.community_id)),
    };
  },
});

/** Whoever collects or pays there, wherever they live. */
function keepsBook({ actor }: Seeing, estate: string): boolean {
  return actor.posts.some(({ kind, area }) => area === estate && (kind === 'fee-collector' || kind === 'fee-payer'));
}

async function knownOf({ db, now }: Seeing, estate: string): Promise<Found> {
  const counted = (all: string, voted: string, agreed: string) =>
    sql`json_build_object('all', v.${sql.id(all)}, 'voted', v.${sql.id(voted)}, 'agreed', v.${sql.id(agreed)})`;
  const { rows } = await sql<Found>`
    select json_build_object('id', c.id, 'name', c.name, 'phone', c.phone) as community,
      (select json_build_object('mode', m.mode, 'since', m.since::text) from estate_management m where m.estate_id = a.id order by m.since desc, m.at desc limit 1) as managed,
      coalesce((select json_agg(json_build_object('mode', m.mode, 'since', m.since::text, 'until', m.until::text, 'measures', m.measures) order by m.since desc, m.at desc) from (
        select *, lead(since) over (order by since, at) as until from estate_management where estate_id = a.id) m), '[]') as modes,
      ${factsOf(sql.ref('a.id'), Number(dayOf(now).slice(0, 4)))} as facts,
      ${withoutIn(sql.ref('a.id'))} as without,
      exists (select from matter m where m.place_id = a.id and ${madeAfter('owners-committee')} and m.ended_at is null) as "settingUp",
      (select json_build_object('organization', o.id, 'name', o.name, 'since', t.since::text, 'until', t.until::text, 'paper', t.paper, 'seats', t.seats,
          'vote', (select json_build_object('persons', ${counted('owners', 'voted', 'agreed')}, 'area', ${counted('area', 'voted_area', 'agreed_area')})
            from committee_vote v where v.matter_id = t.matter_id order by v.at desc, v.id desc limit 1))
        from owners_term t join organization o on o.id = t.organization_id
        where t.estate_id = a.id and o.ended_at is null and t.until > ${dayOf(now)}::date order by t.since limit 1) as committee
    from area a join area c on c.id = a.community_id where a.id = ${estate}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error(`estate ${estate} was found a moment ago`);
  return found;
}

async function membersOf({ db, now }: Seeing, { organization, since }: NonNullable<Found['committee']>) {
  const { rows } = await sql<{ called: string; kind: string; since: string; until: string }>`
    select p.called, k.name as kind, p.since::text as since, p.until::text as until from post p join post_kind k on k.id = p.kind
    where p.organization_id = ${organization} and p.since = ${since}::date and p.until > ${dayOf(now)}::date order by k.sort, p.called, p.id`.execute(
    db,
  );
  return rows;
}
