import { type RawBuilder, sql } from 'kysely';

/**
 * What belongs to the matter `own` and is kept by other features, by their tables: a neighbour that asked each of them would make them all know matters
 * and matters know all of them. `public`: anybody who reads the matter may read it; the rest is for whoever reads it in full, and `staff` for who
 * answers for it.
 */
export const allThings: RawBuilder<unknown> = sql`
  select w.id::text as id, 'work' as what, w.planned_at as at, w.name, case when w.accepted_at is not null then 'accepted' when w.finished_at is not null then 'finished'
      when w.started_at is not null then 'started' else 'planned' end as state, 'public' as who from own join work w on w.application_id = own.id
  union all select w.id::text, 'work-wish', r.at, w.name, case when w.accepted_at is not null then 'accepted' when w.finished_at is not null then 'finished'
      when w.started_at is not null then 'started' else 'planned' end, 'public' from own join work_request r on r.matter_id = own.id join work w on w.id = r.work_id
  union all select i.sheet_id::text, 'item', i.at, s.name, case when i.done_at is not null then 'done' end, 'staff'
      from own join sheet_item i on i.follows_matter = own.id and i.dropped_at is null join sheet s on s.id = i.sheet_id
  union all select i.sheet_id::text, 'item-solves', l.at, s.name, l.what, 'staff' from own join sheet_link l on l.to_matter = own.id join sheet_item i on i.id = l.item_id join sheet s on s.id = i.sheet_id
  union all select t.id::text, 'asset', r.at, concat('第', t.number, '号', k.name), r.fault, 'public'
      from own join asset_report r on r.matter_id = own.id join asset t on t.id = r.asset_id join asset_kind k on k.id = t.kind_id
  union all select au.id::text, 'letter', au.begun_at, '', case when au.ended_at is null then 'in-force' else 'over' end, 'full' from own join authorisation au on au.matter_id = own.id
  union all select s.id::text, 'slip', s.at, s.number::text, null, 'full' from own join hall_case c on c.matter_id = own.id join hall_slip s on s.id = c.slip_id
  union all select s.id::text, 'series', o.at, s.name, null, 'staff' from own join occurrence o on o.matter_id = own.id join series s on s.id = o.series_id
  union all select h.id::text, 'household', own.opened_at, '', null, 'staff' from own join household h on h.dwelling_id = own.place_id and h.ended_at is null
  union all select r.id::text, 'open-record', r.asked_at, '', null, 'public' from own join open_record r on r.matter_id = own.id
  union all select v.id::text, 'vote', v.at, concat(v.agreed, '/', v.voted), null, 'full' from own join committee_vote v on v.matter_id = own.id
  union all select t.id::text, 'term', t.at, concat(t.since, '—', t.until), null, 'full' from own join owners_term t on t.matter_id = own.id`;
