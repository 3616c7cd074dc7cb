import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { mustServe, office } from '../setting.ts';
import * as contracts from './contract.ts';
import { type Origin, originsOf } from './origin.ts';
import { mayWrite } from './own.ts';

type Workshop = Answer<typeof contracts.workshop>;
type Ref = { origin_id: string | null; origin_version: number | null };
type DraftRow = Omit<Workshop['drafts'][number], 'origin'> & Ref;
type OwnRow = Omit<Workshop['own'][number], 'origin'> & Ref;
type SharedRow = Omit<Workshop['shared'][number], 'origin'> & Ref;

/** Shared methods a community reads through at most: the newest. */
const mostShared = 100;

export const workshop = query(contracts.workshop, {
  who: office,
  async run(seeing, { community }) {
    mustServe(seeing, community);
    const [drafts, own, shared] = [await draftsIn(seeing, community), await ownIn(seeing, community), await sharedWith(seeing, community)];
    const originOf = await originsOf(seeing, [...drafts, ...own, ...shared]);
    return {
      mayWrite: mayWrite(seeing, community),
      drafts: drafts.map((row) => withOrigin(row, originOf)),
      own: own.map((row) => withOrigin(row, originOf)),
      shared: shared.map((row) => withOrigin(row, originOf)),
    };
  },
});

function withOrigin<Row extends Ref>({ origin_id, origin_version, ...row }: Row, originOf: (ref: Ref) => Origin | null) {
  return { ...row, origin: originOf({ origin_id, origin_version }) };
}

async function draftsIn({ db }: Seeing, community: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select id, method_id as method, version, page ->> 'name' as name, json_array_length(page -> 'steps') as steps, origin_id, origin_version,
      changed_at as "changedAt", by_called as "changedBy"
    from method_draft where area_id = ${community} and published_at is null and discarded_at is null order by changed_at desc, id desc`.execute(
    db,
  );
  return rows;
}

async function ownIn({ db }: Seeing, community: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select o.method_id as id, m.definition ->> 'name' as name, m.version, o.origin_id, o.origin_version, o.shared_at as "sharedAt", o.retired_at as "retiredAt",
      exists (select from method_use u where u.area_id = ${community} and u.method_id = o.method_id and u.until is null) as "on",
      (select d.id from method_draft d where d.method_id = o.method_id and d.published_at is null and d.discarded_at is null) as draft
    from method_own o join lateral (select version, definition from method where id = o.method_id order by version desc limit 1) m on true
    where o.area_id = ${community} order by o.retired_at is not null, name, id`.execute(db);
  return rows;
}

/** What other communities let everybody take up. */
async function sharedWith({ db }: Seeing, community: string): Promise<SharedRow[]> {
  const { rows } = await sql<SharedRow>`
    select o.method_id as method, m.version, m.definition ->> 'name' as name, m.definition ->> 'unit' as unit, m.definition -> 'words' as words,
      m.definition ->> 'about' as about, array(select step ->> 'name' from json_array_elements(m.written -> 'steps') as step) as steps,
      a.name as community, o.shared_at as "sharedAt", o.origin_id, o.origin_version,
      array(select mine.method_id from method_own mine where mine.area_id = ${community} and mine.origin_id = o.method_id) as "takenUp"
    from method_own o join area a on a.id = o.area_id
      join lateral (select version, definition, written from method where id = o.method_id order by version desc limit 1) m on true
    where o.shared_at is not null and o.retired_at is null and o.area_id <> ${community} order by o.shared_at desc, o.method_id limit ${mostShared}`.execute(
    db,
  );
  return rows;
}
