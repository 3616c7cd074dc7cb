-- 承诺本: what somebody at work promised on the way, as a dated item. `with_work`: it goes with the matter to whoever takes the work over.
create table promise (
  id              uuid primary key,
  matter_id       uuid references matter,
  place_id        uuid references area,
  community_id    uuid not null references area,
  grid_id         uuid references area,
  what            bytea not null,
  how             text not null check (how in ('reply', 'door', 'meeting', 'phone')),
  due_on          date not null,
  promised_person uuid not null references person,
  promised_as     text not null references post_kind,
  promised_called text not null,
  with_work       boolean not null,
  made_by         uuid not null references account,
  made_at         timestamptz not null,
  next_at         timestamptz,
  asked_at        timestamptz,
  settled_at      timestamptz,
  settled_by      uuid references account,
  settled         text check (settled in ('kept', 'void')),
  reason          bytea,
  check (num_nonnulls(matter_id, place_id) = 1),
  check (num_nonnulls(settled_at, settled_by, settled) in (0, 3)),
  check (settled is distinct from 'void' or reason is not null),
  check (settled_at is null or next_at is null)
);
create index promise_of_matter on promise (matter_id, made_at) where matter_id is not null;
create index promise_of_place on promise (place_id, made_at) where place_id is not null;
create index promise_of_person on promise (promised_person, due_on, id) where settled_at is null;
create index promise_by_person on promise (promised_person);
create index promise_of_community on promise (community_id, due_on, id);
create index promise_of_grid on promise (grid_id, due_on, id) where grid_id is not null;
create index promise_next on promise (next_at) where next_at is not null;
create index promise_unasked on promise (matter_id) where settled_at is null and asked_at is null and matter_id is not null;
create index promise_as on promise (promised_as);
create index promise_made_by on promise (made_by);
create index promise_settled_by on promise (settled_by) where settled_by is not null;
grant select, insert on promise to mulin_runtime;
grant update (due_on, next_at, asked_at, settled_at, settled_by, settled, reason) on promise to mulin_runtime;
grant select on promise to mulin_retention;
comment on column promise.what is 'personal | 答应居民的事，到期提醒 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
comment on column promise.how is 'plain';
comment on column promise.due_on is 'plain';
comment on column promise.promised_as is 'plain';
comment on column promise.promised_called is 'personal | 让居民知道谁答应的(本人同意公开的称呼) | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column promise.with_work is 'plain';
comment on column promise.settled is 'plain';
comment on column promise.reason is 'personal | 答应的事为什么不办了 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';

-- Another day than was promised, with the reason. Append-only: what was promised first stays to be read.
create table promise_change (
  id         uuid primary key,
  promise_id uuid not null references promise,
  was_on     date not null,
  becomes_on date not null,
  reason     bytea not null,
  by_account uuid not null references account,
  at         timestamptz not null,
  check (becomes_on <> was_on)
);
create index promise_change_of on promise_change (promise_id, at);
create index promise_change_by on promise_change (by_account);
grant select, insert on promise_change to mulin_runtime;
grant select on promise_change to mulin_retention;
comment on column promise_change.was_on is 'plain';
comment on column promise_change.becomes_on is 'plain';
comment on column promise_change.reason is 'personal | 答应的日子为什么改 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
