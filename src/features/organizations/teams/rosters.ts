import { sql } from 'kysely';
import { canBeReckoned, hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { inForce } from '../in-force.ts';
import { saysMember } from '../membership.ts';
import { teamRosters as rostersContract } from './contract.ts';

type Counted = { team: string; kind: string | null; at: string | null; named: boolean; teams: number; persons: number };

/** Teams of one name are one roster over the street; a kind is known by its name in each of them. */
export const teamRosters = query(rostersContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const counts = await countsOf(seeing, community);
    const names = counts.filter(({ kind }) => kind === null);
    return { rows: names.map((whole) => ({ name: whole.team, teams: whole.teams, ...figuresOf(whole, counts) })) };
  },
});

/** Of each name the whole of it, with no kind, each of its kinds, and each kind `at` each community: persons, each once. */
async function countsOf({ db, now }: Seeing, community: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select o.name as team, w.name as kind, t.community_id as at, bool_and(t.names_shown) as named, count(distinct o.id)::int as teams, count(distinct p.person_id)::int as persons
    from area here join area c on c.street_id = here.street_id and c.kind = 'community' and c.ended_at is null
      join team t on t.community_id = c.id join organization o on o.id = t.organization_id and o.ended_at is null
      join team_kind w on w.organization_id = o.id left join team_member m on m.kind_id = w.id and m.ended_at is null left join post p on p.id = m.post_id and ${inForce(now, 'p')}
    where here.id = ${community} and here.kind = 'community'
    group by grouping sets ((o.name), (o.name, w.name), (o.name, w.name, t.community_id)) order by o.name, min(w.sort), w.name limit 5000`.execute(
    db,
  );
  return rows;
}

function figuresOf({ team, persons }: Counted, counts: readonly Counted[]) {
  const ours = counts.filter((one) => one.team === team && one.kind !== null);
  const kinds = ours.filter(({ at }) => at === null);
  const shown = hideSmall(kinds.map((one) => one.persons)).map((sum, nth) => (isPlain(ours, kinds[nth]?.kind) ? null : sum));
  const isWhole = shown.every((count) => count !== null);
  return {
    kinds: kinds.map(({ kind }, nth) => ({ name: kind ?? '', members: shown[nth] ?? null })),
    registered: isWhole ? kinds.reduce((sum, one) => sum + one.persons, 0) : null,
    persons: isWhole ? hiddenIfSmall(persons) : null,
  };
}

/** Whether a street's sum, less what the teams of its communities say of themselves, would leave so few that they could be recognised. */
function isPlain(ours: readonly Counted[], kind: string | null | undefined): boolean {
  const hidden = ours.filter((one) => one.kind === kind && one.at !== null && isHidden(one));
  return canBeReckoned(hidden.map(({ persons }) => persons));
}

function isHidden({ named, kind, persons }: Counted): boolean {
  return hiddenIfSmall(persons) === null && !(named && !saysMember(kind ?? ''));
}
