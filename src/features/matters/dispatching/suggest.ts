import { type RawBuilder, sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { methodPage } from '../method-page.ts';
import { heldOn, inHand, inMyAreas, waitsFor } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { suggestHelpers } from './contract.ts';
import { isPaused, weekMinute } from './free.ts';
import { type Fit, reasonsOf } from './reasons.ts';
import { sayReasons } from './words.ts';

type Reached = 'app' | 'phone' | 'staff';
type Row = Fit & {
  person: string | null;
  called: string;
  kind: string;
  reached: Reached;
  skill: string | null;
  had: string | null;
  is_vacant: boolean;
  method_id: string;
  method_version: number;
};

/** Who should do it, and why: by skill first, then by how near, how free and how busy they are together (S1-A21). One question to the database. */
export const suggest = query(suggestHelpers, {
  who: 'person',
  async run(seeing, { matter, everyone }) {
    const rows = await fitting(seeing, matter, { everyone, allowed: maySend(seeing.actor) });
    const [first] = rows;
    if (!first) return refuse('not_found');
    const method = await methodPage(seeing.db, seeing.county.code, first.method_id, first.method_version);
    const kinds = goesTo(method, first);
    const { skill } = first;
    const helpers = rows.flatMap(({ person, ...row }) => (person === null || !kinds.includes(row.kind) ? [] : [{ ...row, person }]));
    return {
      skill,
      helpers: oncePerPerson(helpers).map(({ person, called, kind, reached, busy, ...fit }) => {
        const reasons = reasonsOf({ ...fit, busy });
        return {
          person,
          called,
          kind,
          kindName: postNames[kind] ?? kind,
          reasons,
          why: sayReasons(reasons, { skill, busy }),
          busy,
          reached,
        };
      }),
    };
  },
});

/** Why this person was fit for it, in codes, to be kept beside the sending out; none when they would not have been suggested. */
export async function whyFit(seeing: Seeing, matter: string, person: string): Promise<string[]> {
  const rows = await fitting(seeing, matter, { everyone: true, allowed: sql<boolean>`true` });
  const fit = rows.find((row) => row.person === person);
  return fit ? reasonsOf(fit) : [];
}

/** Staff of its place, whoever has it in hand (to pass it on), and whoever is to send it out or to hand on what nobody has in hand. */
function maySend(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${inMyAreas(actor)} or ${inHand(actor)}
    or exists (select from task t where t.matter_id = m.id and t.closed_at is null and (t.what = 'assign' or (t.what = m.doing and ${vacant})) and ${waitsFor(actor)}))`;
}

const vacant = sql<boolean>`(m.assignee_person is null and m.state ->> 'vacant' is not null)`;

type Asked = { readonly everyone: boolean; readonly allowed: RawBuilder<boolean> };
const most = 40;

/** One row for each post that fits; one row without a person where none does; none where the matter is not to be seen. */
async function fitting({ db, now }: Seeing, matter: string, { everyone, allowed }: Asked): Promise<Row[]> {
  const minute = weekMinute(now);
  const midnight = minute - (minute % 1440) + 1440;
  const { rows } = await sql<Row>`
    with wanted as (
      select m.id, m.method_id, m.method_version, m.channel, l.catalogue = 'talk' as talked, l.skill, l.takers, coalesce(m.assignee_as, m.state -> 'vacant' ->> 'as') as had, ${vacant} as is_vacant, m.opener_person, m.assignee_person, m.community_id, m.micro_grid_id, m.grid_id,
        case a.kind when 'building' then a.id else a.building_id end as building_id, array[m.community_id, m.estate_id, m.grid_id, m.micro_grid_id, a.building_id, a.id] as areas
      from matter m join leaf l on l.id = m.leaf_id left join area a on a.id = m.place_id where m.id = ${matter} and ${allowed}),
    fit as (
      select p.person_id as person, p.called, p.kind, coalesce(h.reached, 'app') as reached, coalesce(w.skill = any(p.skills), w.skill is null) as skilled, case when w.talked then coalesce(w.channel = any(h.talks), false) end as talks,
        case when d.building_id = w.building_id then 'building' when n.micro_grid_id = w.micro_grid_id then 'micro-grid' when n.grid_id = w.grid_id then 'grid' else 'community' end as near,
        (select count(*)::int from task t where t.person_id = p.person_id and t.closed_at is null and t.what <> 'claim') as busy,
        case when h.free is null or isempty(h.free) then 'unsaid' when h.free @> ${minute}::int then 'now'
          when h.free && int4multirange(int4range(${minute}::int, ${midnight}::int)) then 'today' else 'another-day' end as free
      from wanted w join post p on p.community_id = w.community_id and (p.kind = any(w.takers) or p.kind = w.had) and p.area_id = any(w.areas) and ${heldOn(now)}
        join person n on n.id = p.person_id left join household o on o.id = n.household_id left join area d on d.id = o.dwelling_id
        left join helper_profile h on h.person_id = p.person_id
      where p.person_id is distinct from w.opener_person and p.person_id is distinct from w.assignee_person and not ${isPaused(now)}
        and (${everyone} or w.skill is null or w.skill = any(p.skills)))
    select w.skill, w.skill is not null as wants_skill, w.had, w.is_vacant, w.method_id, w.method_version, f.* from wanted w left join fit f on true
    order by f.skilled desc, f.talks desc nulls last,
      case f.near when 'building' then 0 when 'micro-grid' then 1 when 'grid' then 2 else 3 end + least(f.busy, 4)
        + case f.free when 'now' then 0 when 'another-day' then 4 else 1 end, f.busy, f.called, f.person
    limit ${most}`.execute(db);
  return rows;
}

/** The kinds of helper any step of this method offers work to; where none does, or nobody has it in hand, the kind of post it was last had by. */
function goesTo({ steps }: Method, { had, is_vacant }: Pick<Row, 'had' | 'is_vacant'>): readonly string[] {
  const kinds = steps.flatMap((step) => (step.do === 'claim' ? step.kinds : []));
  return had !== null && (kinds.length === 0 || is_vacant) ? [...kinds, had] : kinds;
}

function oncePerPerson<R extends { readonly person: string }>(rows: readonly R[]): R[] {
  return [...new Map(rows.toReversed().map((row) => [row.person, row])).values()].toReversed();
}
