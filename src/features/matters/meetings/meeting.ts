import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { stepOf } from '#method/page.ts';
import { asWhom } from '#method/who.ts';
import { methodServing } from '../gathering/on-at.ts';
import { rowsOf } from '../lists.ts';
import { methodPage } from '../method-page.ts';
import { type Listed, listed } from '../row.ts';
import { laidBefore, seenBy } from '../seen-by.ts';
import { asMethodActor, type MatterRecord, stateOf } from '../standing.ts';
import { meeting as meetingContract } from './contract.ts';
import { councilsAt, councilsThat } from './council.ts';
import { takersIn } from './resolve.ts';

type Unit = { id: string; name: string };
type Line = Listed & { meeting_id: string; due_on: string; owner: string; unit: string | null };

const nothing = { units: [], asked: [], owners: [], councils: [] };

/** What stands around a meeting, for all who see it: how the ones before it came out, which units came, what it decided. */
export const meeting = query(meetingContract, {
  who: 'signed-in',
  async run(seeing, { matter }) {
    const { db, actor } = seeing;
    const { rows } = await sql<MatterRecord>`
      select m.* from matter m where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)})`.execute(db);
    const record = rows[0] ?? refuse('not_found');
    const page = await methodPage(db, seeing.county.code, record.method_id, record.method_version);
    const meets = page.steps.some((step) => step.do === 'meet') && record.seen_by === null && record.sides.length === 0;
    if (!meets) return { meets, came: [], absent: [], decided: [], earlier: [], ...nothing, council: null };
    const lines = await linesAround(seeing, record);
    const of = (own: boolean) => lines.filter(({ meeting_id }) => (meeting_id === record.id) === own).map(({ line }) => line);
    return {
      meets,
      ...(await attendedBy(seeing, record.id)),
      decided: of(true),
      earlier: of(false),
      council: (await councilsThat(db, [record.id])).get(record.id) ?? null,
      ...(await forMinutes(seeing, record)),
    };
  },
});

/** Its own resolutions, those of the meeting held before it, and what is still open of any earlier one: of the same series, or of the same method here. */
async function linesAround(seeing: Seeing, { id, community_id, method_id, opened_at }: MatterRecord) {
  const { rows } = await sql<Line>`
    with own as (select (select o.series_id from occurrence o where o.matter_id = ${id}) as series),
    held as (select b.id, b.opened_at from matter b, own where b.community_id = ${community_id} and b.method_id = ${method_id} and b.opened_at < ${opened_at}
      and (select o.series_id from occurrence o where o.matter_id = b.id) is not distinct from own.series and exists (select from resolution r where r.meeting_id = b.id)),
    last as (select h.id from held h order by h.opened_at desc limit 1)
    select ${listed}, r.meeting_id, r.due_on::text as due_on, p.called as owner, u.name as unit
    from resolution r join matter m on m.id = r.task_id left join area a on a.id = m.place_id join post p on p.id = r.post_id left join organization u on u.id = r.unit_id
    where r.meeting_id = ${id} or r.meeting_id in (select l.id from last l) or (r.meeting_id in (select h.id from held h) and m.ended_at is null)
    order by r.at, r.place`.execute(seeing.db);
  return (await rowsOf(seeing, rows)).map(({ record, row }) => ({
    meeting_id: record.meeting_id,
    line: {
      ...{ matter: row.id, number: row.number, what: record.subject, owner: record.owner, unit: record.unit },
      ...{ due: record.due_on, status: row.status, light: row.light },
    },
  }));
}

async function attendedBy({ db }: Seeing, matter: string): Promise<{ came: string[]; absent: string[] }> {
  const { rows } = await sql<{ name: string; came: boolean }>`
    select u.name, m.came from meeting_unit m join organization u on u.id = m.unit_id where m.matter_id = ${matter} order by u.name`.execute(
    db,
  );
  const named = (came: boolean) => rows.filter((row) => row.came === came).map(({ name }) => name);
  return { came: named(true), absent: named(false) };
}

/** What the minutes are written with, for whom the meeting waits; nothing for everybody else. */
async function forMinutes(seeing: Seeing, record: MatterRecord) {
  const { db, county, now } = seeing;
  const state = stateOf(record);
  const page = await methodPage(db, county.code, record.method_id, record.method_version);
  const step = state.step === null ? null : stepOf(page, state.step);
  const keeps = step?.do === 'meet' && asWhom(page, state, step, { by: asMethodActor(seeing.actor, record) }) !== null;
  if (!keeps) return nothing;
  const { method_id, method_version } = await methodServing(db, record.community_id, 'resolution');
  const kinds = takersIn(await methodPage(db, county.code, method_id, method_version));
  const { rows: units } =
    await sql<Unit>`select id, name from organization where area_id = ${record.community_id} and ended_at is null order by name`.execute(
      db,
    );
  const { rows: owners } = await sql<{ post: string; called: string; kind: string }>`
    select p.id as post, p.called, k.name as kind from post p join post_kind k on k.id = p.kind
    where (p.community_id = ${record.community_id} or p.area_id = ${record.street_id}) and p.kind = any(${kinds}::text[]) and ${inForce(now, 'p')}
    order by k.sort, p.called, p.id limit 500`.execute(db);
  return { units, asked: await askedBefore(seeing, record), owners, councils: await councilsAt(db, record.community_id) };
}

/** The units asked to the last meeting of its kind here. */
async function askedBefore({ db }: Seeing, { id, community_id, method_id, opened_at }: MatterRecord): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from meeting_unit where matter_id = (select b.id from matter b where b.community_id = ${community_id} and b.method_id = ${method_id}
      and b.opened_at < ${opened_at} and b.id <> ${id} and exists (select from meeting_unit u where u.matter_id = b.id) order by b.opened_at desc limit 1)`.execute(
    db,
  );
  return rows.map(({ unit_id }) => unit_id);
}
