-- 四在: what a grid worker did in a day, by kind and deed. No words of their own, so nobody can be written into it; only sums of a community are shown to others.
create table log_entry (
  id           uuid primary key,
  person_id    uuid not null references person,
  grid_id      uuid not null references area,
  community_id uuid not null references area,
  day          date not null,
  kind         text not null check (kind in ('check', 'settle', 'explain', 'serve')),
  deed         text not null check (length(deed) between 2 and 30),
  at           timestamptz not null,
  taken_back_at timestamptz
);
create index log_entry_of_person on log_entry (person_id, day desc, at desc);
create index log_entry_of_community on log_entry (community_id, day) where taken_back_at is null;
create index log_entry_of_grid on log_entry (grid_id);
grant select, insert on log_entry to mulin_runtime;
grant update (taken_back_at) on log_entry to mulin_runtime;
grant select, delete on log_entry to mulin_retention;
comment on column log_entry.day is 'personal | 网格员自己看当天做了什么，社区看各类合计 | 履职需要(个保法13(3)) | 记下后1年 | 社区书记';
comment on column log_entry.kind is 'personal | 网格员自己看当天做了什么，社区看各类合计 | 履职需要(个保法13(3)) | 记下后1年 | 社区书记';
comment on column log_entry.deed is 'personal | 网格员自己看当天做了什么，社区看各类合计 | 履职需要(个保法13(3)) | 记下后1年 | 社区书记';

-- Simple chores a neighbour does: ticked, and how long it took in half hours. The same half hour is nobody's twice.
create table chore (
  id           uuid primary key,
  community_id uuid references area,
  name         text not null check (length(name) between 2 and 12),
  sort         integer not null
);
create unique index chore_named_once on chore (coalesce(community_id, '00000000-0000-0000-0000-000000000000'::uuid), name);
create index chore_of_community on chore (community_id) where community_id is not null;
insert into chore (id, name, sort) values
  ('01990000-0000-7000-8000-000000000001', '擦桌子', 1), ('01990000-0000-7000-8000-000000000002', '拖地', 2),
  ('01990000-0000-7000-8000-000000000003', '扫院子', 3), ('01990000-0000-7000-8000-000000000004', '倒垃圾', 4);
grant select, insert on chore to mulin_runtime;
grant select on chore to mulin_retention;
comment on column chore.name is 'plain';

create table chore_record (
  id           uuid primary key,
  person_id    uuid not null references person,
  community_id uuid not null references area,
  day          date not null,
  from_at      timestamptz not null,
  half_hours   integer not null check (half_hours between 1 and 16),
  at           timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid references account,
  taken_back_at timestamptz,
  check ((confirmed_at is null) = (confirmed_by is null)),
  check (confirmed_at is null or taken_back_at is null)
);
create index chore_record_of_person on chore_record (person_id, from_at desc);
create index chore_record_waiting on chore_record (community_id, from_at) where confirmed_at is null and taken_back_at is null;
create index chore_record_of_community on chore_record (community_id, day);
create index chore_record_confirmed_by on chore_record (confirmed_by) where confirmed_by is not null;
grant select, insert on chore_record to mulin_runtime;
grant update (confirmed_at, confirmed_by, taken_back_at) on chore_record to mulin_runtime;
grant select, delete on chore_record to mulin_retention;
comment on column chore_record.day is 'personal | 志愿者自己的服务时长，社区确认 | 同意(个保法13(1)) | 记下后2年 | 社区书记';

create table chore_done (
  record_id uuid not null references chore_record,
  chore_id  uuid not null references chore,
  primary key (record_id, chore_id)
);
create index chore_done_of_chore on chore_done (chore_id);
grant select, insert on chore_done to mulin_runtime;
grant select, delete on chore_done to mulin_retention;

-- A half hour of a person belongs to one record; what is taken back sets it free.
create table chore_slot (
  record_id     uuid not null references chore_record,
  person_id     uuid not null references person,
  slot          timestamptz not null,
  taken_back_at timestamptz,
  primary key (record_id, slot),
  check (extract(epoch from slot)::bigint % 1800 = 0)
);
create unique index chore_slot_once on chore_slot (person_id, slot) where taken_back_at is null;
grant select, insert on chore_slot to mulin_runtime;
grant update (taken_back_at) on chore_slot to mulin_runtime;
grant select, delete on chore_slot to mulin_retention;
