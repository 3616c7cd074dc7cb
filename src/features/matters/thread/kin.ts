import { type RawBuilder, sql } from 'kysely';
import type { Answer } from '#kernel/contract.ts';
import type { thread } from './contract.ts';

export type Kinship = Answer<typeof thread>['matters'][number]['how'];

/**
 * Every other matter that belongs to the matter `own` of the query around it: `id`, `how`, `at`, and the tie where one was made by hand. Each branch is a
 * range of an index; who may read which is asked outside.
 */
export const kin: RawBuilder<unknown> = sql`
  select own.parent_id as id, 'whole' as how, own.opened_at as at, null::uuid as link, null::bytea as reason from own where own.parent_id is not null
  union all select c.id, 'part', c.opened_at, null, null from own join matter c on c.parent_id = own.id
  union all select own.merged_into, 'merged-into', own.ended_at, null, null from own where own.merged_into is not null
  union all select c.id, 'merged-here', c.ended_at, null, null from own join matter c on c.merged_into = own.id
  union all select r.meeting_id, 'decided-at', r.at, null, null from own join resolution r on r.task_id = own.id
  union all select r.task_id, 'resolution', r.at, null, null from own join resolution r on r.meeting_id = own.id
  union all select o.matter_id, 'whistle', w.at, null, null from own join whistle_call c on c.matter_id = own.id join whistle w on w.id = c.whistle_id
    join whistle_call o on o.whistle_id = c.whistle_id and o.matter_id <> own.id
  union all select q.matter_id, 'quarrel-heard', q.at, null, null from own join quarrel_heard q on q.case_id = own.id
  union all select q.case_id, 'quarrel-case', q.at, null, null from own join quarrel_heard q on q.matter_id = own.id and q.case_id is not null
  union all select o.matter_id, 'same-slip', s.at, null, null from own join hall_case c on c.matter_id = own.id join hall_slip s on s.id = c.slip_id
    join hall_case o on o.slip_id = c.slip_id and o.matter_id <> own.id
  union all (select b.matter_id, 'time-before', b.at, null::uuid, null::bytea from own join occurrence o on o.matter_id = own.id
    join occurrence b on b.series_id = o.series_id and b.of_day < o.of_day and b.matter_id is not null order by b.of_day desc limit 1)
  union all select l.other_id, 'linked', l.made_at, l.id, l.reason from own join matter_link l on l.one_id = own.id and l.undone_at is null
  union all select l.one_id, 'linked', l.made_at, l.id, l.reason from own join matter_link l on l.other_id = own.id and l.undone_at is null`;

/** Of which ties who reads the whole may know that there are more than they see: a matter's parts and what a meeting decided are counted openly anyway. */
export const counted: readonly Kinship[] = ['whole', 'part', 'decided-at', 'resolution', 'merged-into', 'merged-here'];
