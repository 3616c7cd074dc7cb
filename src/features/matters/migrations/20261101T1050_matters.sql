-- A matter is one run of a method. Its events are the truth; the row is where it stands now, stamped with one column per kind of area.
create sequence matter_number cache 20;
grant usage on sequence matter_number to mulin_runtime;

create table matter (
  id              uuid primary key,
  number          text not null,
  method_id       text not null,
  method_version  integer not null,
  subject         text not null check (length(subject) between 1 and 60),
  leaf_id         text references leaf,
  channel         text not null,
  opener_account  uuid references account,
  opener_person   uuid references person,
  filed_by        uuid references account,
  real_name       boolean not null default true,
  place_id        uuid references area,
  street_id       uuid references area,
  community_id    uuid not null references area,
  estate_id       uuid references area,
  grid_id         uuid references area,
  micro_grid_id   uuid references area,
  step            text,
  doing           text,
  paused          boolean not null default false,
  assignee_person uuid references person,
  assignee_as     text,
  assignee_called text,
  state           jsonb not null,
  seq             integer not null,
  key_wrapped     bytea,
  returned        boolean not null default false,
  opened_at       timestamptz not null,
  due_at          timestamptz,
  provisional     boolean not null default false,
  ended_at        timestamptz,
  outcome         text,
  foreign key (method_id, method_version) references method,
  check ((ended_at is null) = (outcome is null)),
  check ((ended_at is null) = (step is not null)),
  check (opener_account is not null or opener_person is not null),
  check (assignee_person <> opener_person)
);
create index matter_open_in_county on matter (opened_at desc, id desc) where ended_at is null;
create index matter_open_in_street on matter (street_id, opened_at desc, id desc) where ended_at is null;
create index matter_open_in_community on matter (community_id, opened_at desc, id desc) where ended_at is null;
create index matter_open_in_estate on matter (estate_id, opened_at desc, id desc) where ended_at is null;
create index matter_open_in_grid on matter (grid_id, opened_at desc, id desc) where ended_at is null;
create index matter_open_in_micro_grid on matter (micro_grid_id, opened_at desc, id desc) where ended_at is null;
create index matter_due_in_community on matter (community_id, due_at, id) where ended_at is null;
create index matter_returned on matter (community_id, opened_at desc, id desc) where ended_at is null and returned;
create index matter_confirming on matter (community_id, opened_at desc, id desc) where ended_at is null and doing in ('rate', 'sign');
create index matter_of_account on matter (opener_account, opened_at desc, id desc);
create index matter_of_person on matter (opener_person, opened_at desc, id desc) where opener_person is not null;
create index matter_of_assignee on matter (assignee_person, opened_at desc, id desc) where assignee_person is not null;
create index matter_by_number on matter (number);
create index matter_of_place on matter (place_id) where place_id is not null;
create index matter_of_method on matter (method_id, method_version);
create index matter_of_leaf on matter (leaf_id);
create index matter_filed_by on matter (filed_by) where filed_by is not null;
grant select, insert on matter to mulin_runtime;
grant update (subject, leaf_id, street_id, community_id, estate_id, grid_id, micro_grid_id, step, doing, paused, assignee_person, assignee_as, assignee_called, state, seq, key_wrapped, returned,
              due_at, provisional, ended_at, outcome) on matter to mulin_runtime;
grant select on matter to mulin_retention;
comment on column matter.number is 'plain';
comment on column matter.method_id is 'plain';
comment on column matter.subject is 'plain';
comment on column matter.leaf_id is 'plain';
comment on column matter.channel is 'plain';
comment on column matter.step is 'plain';
comment on column matter.doing is 'plain';
comment on column matter.assignee_as is 'plain';
comment on column matter.assignee_called is 'personal | 让居民知道谁在办(本人同意公开的称呼) | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column matter.state is 'plain';
comment on column matter.key_wrapped is 'personal | 事项内容的钥匙 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
comment on column matter.outcome is 'plain';
comment on column matter.real_name is 'plain';
comment on column matter.paused is 'plain';
comment on column matter.returned is 'plain';
comment on column matter.provisional is 'plain';

create table matter_event (
  matter_id  uuid not null references matter,
  seq        integer not null,
  kind       text not null,
  step       text,
  outcome    text,
  by_account uuid,
  by_person  uuid,
  by_as      text,
  by_called  text,
  at         timestamptz not null,
  facts      jsonb not null,
  became     jsonb not null,
  said       bytea,
  primary key (matter_id, seq)
);
grant select, insert on matter_event to mulin_runtime;
grant select on matter_event to mulin_retention;
comment on column matter_event.kind is 'plain';
comment on column matter_event.step is 'plain';
comment on column matter_event.outcome is 'plain';
comment on column matter_event.by_as is 'plain';
comment on column matter_event.by_called is 'personal | 让居民知道谁办的(本人同意公开的称呼) | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column matter_event.facts is 'plain';
comment on column matter_event.became is 'plain';
comment on column matter_event.said is 'personal | 办事人说的话与办理记录 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';

-- What waits for whom: one row for each post or person it waits for, all closed together. A person's inbox is one index range.
create table task (
  matter_id      uuid not null references matter,
  seq            integer not null,
  slot           smallint not null,
  step           text not null,
  what           text not null,
  post_kind      text references post_kind,
  area_id        uuid references area,
  person_id      uuid references person,
  account_id     uuid references account,
  except_persons uuid[] not null default '{}',
  opened_at      timestamptz not null,
  due_at         timestamptz not null,
  next_at        timestamptz,
  closed_at      timestamptz,
  primary key (matter_id, seq, slot),
  check (closed_at is null or next_at is null),
  check (next_at is null or slot = 0),
  check ((post_kind is null) = (area_id is null)),
  check (num_nonnulls(post_kind, person_id, account_id) <= 1)
);
create index task_open on task (matter_id) where closed_at is null;
create index task_of_post on task (area_id, post_kind, due_at, matter_id) where closed_at is null and area_id is not null;
create index task_of_kind on task (post_kind) where closed_at is null and post_kind is not null;
create index task_of_person on task (person_id, due_at, matter_id) where closed_at is null and person_id is not null;
create index task_of_account on task (account_id, due_at, matter_id) where closed_at is null and account_id is not null;
create index task_next on task (next_at) where next_at is not null;
grant select, insert on task to mulin_runtime;
grant update (closed_at, next_at) on task to mulin_runtime;
grant select on task to mulin_retention;
comment on column task.step is 'plain';
comment on column task.what is 'plain';
comment on column task.post_kind is 'plain';
comment on column task.slot is 'plain';
comment on column task.except_persons is 'plain';

-- Stars stand apart from the events, so that the handler's page can never show them.
create table rating (
  id           uuid primary key,
  matter_id    uuid not null references matter,
  visit        integer not null,
  leaf_id      text references leaf,
  community_id uuid not null references area,
  stars        smallint not null check (stars between 1 and 5),
  said         bytea,
  at           timestamptz not null,
  unique (matter_id, visit)
);
create index rating_of_leaf on rating (community_id, leaf_id);
create index rating_leaf on rating (leaf_id);
grant select, insert on rating to mulin_runtime;
grant select on rating to mulin_retention;
comment on column rating.leaf_id is 'plain';
comment on column rating.stars is 'personal | 居民的评价，办事人看不到 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column rating.said is 'personal | 居民的评价 | 同意(个保法13(1)) | 办结后3年 | 社区书记';

create table photo (
  id         uuid primary key,
  account_id uuid not null references account,
  matter_id  uuid references matter,
  sealed     bytea not null,
  key_wrapped bytea not null,
  at         timestamptz not null
);
create index photo_of_matter on photo (matter_id) where matter_id is not null;
create index photo_of_account on photo (account_id, at);
create index photo_unused on photo (at) where matter_id is null;
grant select, insert on photo to mulin_runtime;
grant update (matter_id) on photo to mulin_runtime;
grant select, delete on photo to mulin_retention;
comment on column photo.sealed is 'personal | 说明问题与办理结果(不拍人) | 为办事所必需(个保法13(2)) | 办结后3年，未用的24小时 | 社区书记';
comment on column photo.key_wrapped is 'personal | 照片的钥匙 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
