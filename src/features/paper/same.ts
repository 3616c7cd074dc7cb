import { type RawBuilder, sql } from 'kysely';
import { answersFor } from '#features/matters/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import type { openPaper } from './contract.ts';
import { asksWhere, type Paper } from './papers.ts';
import { channels } from './words.ts';

export type Same = Answer<typeof openPaper>['same'][number];
const most = 5;

/**
 * Matters that say already what a sheet says, by whatever way they came in: the same service for the same person at the same place, still open or asked since it
 * was printed, or one they joined or were put together with; the matter their household has joined or asked itself; the step that was answered. Without the one the
 * sheet became, and where that one was put.
 * @param person whom a blank sheet turned out to be for
 */
export async function sameAs({ db, actor }: Seeing, paper: Paper, person: string | null): Promise<Same[]> {
  const { rows } = await sql<Same>`
    select m.id, m.number, m.subject, m.channel, m.opened_at as "openedAt" from matter m
    where ${saysIt(paper, paper.person_id ?? person)} and m.id not in (${becameOf(paper)}) and ${answersFor(actor)}
    order by m.id limit ${sql.lit(most)}`.execute(db);
  return rows.map((row) => ({ ...row, channel: channels[row.channel] ?? row.channel }));
}

/** The matter a sheet became, and the one that was put together with later. */
function becameOf({ became }: Paper): RawBuilder<unknown> {
  return sql`select one from matter b, unnest(array[b.id, b.merged_into]) as one where b.id = ${became}::uuid and one is not null`;
}

function saysIt(paper: Paper, person: string | null): RawBuilder<boolean> {
  if (paper.kind === 'step') return sql<boolean>`(m.id = ${paper.matter_id} and ${answeredSince(paper)})`;
  if (paper.kind === 'join') return sql<boolean>`(m.id = (${goesOn(paper)}) and ${metBy(person)})`;
  const asked = sql<boolean>`(m.opener_person = ${person} and ${samePlace(paper)})`;
  return sql<boolean>`(m.leaf_id = ${paper.leaf_id} and m.merged_into is null and (m.ended_at is null or m.opened_at >= ${paper.printed_at}::timestamptz)
    and (${asked} or exists (select from matter_join j where j.matter_id = m.id and j.left_at is null and j.person_id = ${person})))`;
}

/** Where a blank sheet is about is known only from what was written on it: the same person and service is enough to ask. */
function samePlace(paper: Paper): RawBuilder<boolean> {
  const { place_id } = paper;
  return asksWhere(paper) ? sql<boolean>`true` : sql<boolean>`m.place_id = ${place_id}`;
}

/** The matter a sheet was printed for, or the one it has been put together with since. */
export function goesOn({ matter_id }: Pick<Paper, 'matter_id'>): RawBuilder<string> {
  return sql<string>`with recursive goes_on as (select id, merged_into from matter where id = ${matter_id}
    union all select n.id, n.merged_into from goes_on g join matter n on n.id = g.merged_into) select id from goes_on where merged_into is null`;
}

/** The step moved on after the sheet was printed, even where it waits there again by now. */
function answeredSince({ step, seq }: Paper): RawBuilder<boolean> {
  return sql<boolean>`(m.step is distinct from ${step} or ${answeredAfter(sql`m.id`, sql`${step}::text`, sql`${seq}::int`)})`;
}

/** Whether this step of a matter was answered after its so manieth event. */
export function answeredAfter(matter: RawBuilder<unknown>, step: RawBuilder<unknown>, seq: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from matter_event e where e.matter_id = ${matter} and e.step = ${step} and e.outcome is not null and e.seq > ${seq})`;
}

/** One household counts once: whoever of them asked or joined. */
function metBy(person: string | null): RawBuilder<boolean> {
  return sql<boolean>`(m.opener_person = ${person} or exists (select from person p where p.id = ${person} and (
    exists (select from matter_join j where j.matter_id = m.id and j.left_at is null and (j.person_id = p.id or j.party = p.household_id))
    or exists (select from person o where o.id = m.opener_person and o.household_id = p.household_id))))`;
}
