import { sql } from 'kysely';
import { z } from 'zod';
import { notAsked, ownDoors } from '#features/methods/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { spanShape } from '#method/clock.ts';
import { fieldShape } from '#method/forms.ts';

const leafRow = z.object({
  id: z.string(),
  name: z.string(),
  topic: z.string(),
  topicName: z.string(),
  topicAbout: z.string(),
  within: spanShape,
  words: z.array(z.string()),
  takers: z.array(z.string()),
  documents: z.array(z.string()),
  eligible: z.string().nullable(),
  questions: z.array(fieldShape),
  method: z.string(),
  version: z.int(),
});
/** A leaf that is asked for in a community, and by which method it is done there. */
export type OfferedLeaf = z.output<typeof leafRow>;

/** The leaves residents may ask for in a community, in the order of the tree; `only` one of them. Common parts go as any order where no method of their own is on. */
export async function leavesOffered({ db }: Seeing, community: string, only: string | null = null): Promise<OfferedLeaf[]> {
  const { rows } = await sql`
    select l.id, l.name, l.topic, t.name as "topicName", t.about as "topicAbout", l.within, l.words, l.takers, l.documents, l.eligible, l.questions, d.id as method, d.version
    from leaf l join topic t on t.id = l.topic join lateral (
      select u.method_id as id, u.method_version as version, 1 as rank from method_use u where u.area_id = ${community} and u.until is null and u.catalogue = l.catalogue
      union all select m.id, m.version, 2 from method m where m.id = l.catalogue
      union all select u.method_id, u.method_version, 3 from method_use u
        where u.area_id = ${community} and u.until is null and l.catalogue = 'common-parts' and u.catalogue = 'neighbourly'
      order by rank, version desc limit 1) d on true
    join method m on m.id = d.id and m.version = d.version
    where l.ended_at is null and l.catalogue <> all(${notAsked}::text[]) and (m.definition -> 'opens' ->> 'residents')::boolean and (${only}::text is null or l.id = ${only})
    order by t.sort, l.sort`.execute(db);
  return z.array(leafRow).parse(rows);
}

/** A method residents may begin that no leaf of the tree stands for. */
export type OfferedMethod = { readonly method: string; readonly version: number };

const notBegun = [...ownDoors, ...notAsked];

export async function methodsOffered({ db }: Seeing, community: string): Promise<OfferedMethod[]> {
  const { rows } = await sql<OfferedMethod>`
    select m.id as method, m.version from method_use u join method m on m.id = u.method_id and m.version = u.method_version
    where u.area_id = ${community} and u.until is null and (m.definition -> 'opens' ->> 'residents')::boolean and u.catalogue <> all(${notBegun}::text[])
      and not exists (select from leaf l where l.catalogue = u.catalogue and l.ended_at is null)
    order by m.id`.execute(db);
  return rows;
}

export type Service = {
  readonly id: string;
  readonly name: string;
  readonly within: z.output<typeof spanShape>;
  readonly papers: number;
  readonly words: readonly string[];
};

/** What the windows of the hall take. */
export async function servicesOffered({ db }: Seeing, community: string): Promise<Service[]> {
  const { rows } = await sql<Service & { within: unknown }>`
    select s.id, s.name, l.within, cardinality(s.documents) as papers, l.words
    from hall_service s join hall_window w on w.id = s.window_id join leaf l on l.id = s.leaf_id
    where w.community_id = ${community} and w.closed_at is null and s.ended_at is null and l.ended_at is null order by w.letter, s.made_at, s.id`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, within: spanShape.parse(row.within) }));
}

/** The community whose guide it is; refuses what is none. */
export async function communityOf({ db }: Seeing, id: string): Promise<{ name: string; phone: string | null; hall: boolean }> {
  const { rows } = await sql<{ name: string; phone: string | null; hall: boolean }>`
    select a.name, a.phone, exists (select from hall_window w where w.community_id = a.id and w.closed_at is null) as hall
    from area a where a.id = ${id} and a.kind = 'community' and a.ended_at is null`.execute(db);
  return rows[0] ?? refuse('not_found');
}
