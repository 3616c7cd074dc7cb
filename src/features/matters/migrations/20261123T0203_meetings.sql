-- Which units were asked to a meeting, and whether they came. Units, never persons: who sat there stands in the minutes.
create table meeting_unit (
  matter_id uuid not null references matter,
  unit_id   uuid not null references organization,
  came      boolean not null,
  primary key (matter_id, unit_id)
);
create index meeting_unit_of_unit on meeting_unit (unit_id);
grant select, insert on meeting_unit to mulin_runtime;
grant select on meeting_unit to mulin_retention;
comment on column meeting_unit.came is 'plain';

-- What a meeting decided: whose it is, until when, and the matter that carries it.
create table resolution (
  id         uuid primary key,
  meeting_id uuid not null references matter,
  place      smallint not null check (place > 0),
  unit_id    uuid references organization,
  post_id    uuid not null references post,
  due_on     date not null,
  task_id    uuid not null unique references matter,
  at         timestamptz not null,
  unique (meeting_id, place)
);
create index resolution_of_unit on resolution (unit_id) where unit_id is not null;
create index resolution_of_post on resolution (post_id);
grant select, insert on resolution to mulin_runtime;
grant select on resolution to mulin_retention;
comment on column resolution.due_on is 'plain';

-- What a meeting decided is nobody's own matter: who wrote it down stands there, so that everybody, they too, may be its owner.
alter table matter drop constraint matter_check2;
alter table matter add constraint matter_asked check (opener_account is not null or opener_person is not null or filed_by is not null) not valid;
