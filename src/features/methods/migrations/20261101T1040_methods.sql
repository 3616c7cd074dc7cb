-- Published methods never change; a community switches one on by naming its version.
create table method (
  id           text not null,
  version      integer not null check (version > 0),
  definition   jsonb not null,
  published_at timestamptz not null,
  primary key (id, version)
);
grant select, insert on method to mulin_runtime;
grant select on method to mulin_retention;
comment on column method.id is 'plain';
comment on column method.definition is 'plain';

create table method_use (
  id             uuid primary key,
  method_id      text not null,
  method_version integer not null,
  area_id        uuid not null references area,
  since          timestamptz not null,
  until          timestamptz,
  foreign key (method_id, method_version) references method
);
create unique index method_used_once on method_use (area_id, method_id) where until is null;
create index method_use_of_method on method_use (method_id, method_version);
grant select, insert on method_use to mulin_runtime;
grant update (until) on method_use to mulin_runtime;
grant select on method_use to mulin_retention;
comment on column method_use.method_id is 'plain';

-- The category tree: what a resident can ask for, how soon, and who may take it.
create table topic (
  id    text primary key,
  name  text not null,
  about text not null,
  sort  integer not null
);
grant select, insert, update on topic to mulin_runtime;
comment on column topic.id is 'plain';
comment on column topic.name is 'plain';
comment on column topic.about is 'plain';

create table leaf (
  id        text primary key,
  topic     text not null references topic,
  name      text not null,
  code      text not null unique,
  words     text[] not null,
  within    jsonb not null,
  takers    text[] not null,
  questions jsonb not null default '[]',
  danger    jsonb,
  sort      integer not null,
  ended_at  timestamptz
);
create index leaf_of_topic on leaf (topic, sort) where ended_at is null;
grant select, insert, update on leaf to mulin_runtime;
grant select on leaf to mulin_retention;
comment on column leaf.id is 'plain';
comment on column leaf.topic is 'plain';
comment on column leaf.name is 'plain';
comment on column leaf.code is 'plain';
comment on column leaf.words is 'plain';
comment on column leaf.within is 'plain';
comment on column leaf.takers is 'plain';
comment on column leaf.questions is 'plain';
comment on column leaf.danger is 'plain';
