-- What comes again by a rule: a matter begun by a method, or an item of a plan or list, begun for its owner on each of its days.
create table series (
  id            uuid primary key,
  community_id  uuid not null references area,
  place_id      uuid not null references area,
  name          text not null check (length(name) between 2 and 30),
  what          text not null check (what in ('matter', 'item')),
  method_id     text,
  leaf_id       text references leaf,
  sheet_id      uuid references sheet,
  column_id     uuid references sheet_column,
  subject       text not null check (length(subject) between 2 and 60),
  more          text check (length(more) between 1 and 600),
  answers       jsonb not null default '{}',
  measure       text check (length(measure) between 2 and 200),
  -- How many days behind its day an item is due.
  due_in        integer check (due_in between 0 and 366),
  owner_post_id uuid not null references post,
  rule          jsonb not null,
  -- The last day the rule names that is done with, whether it was begun, missed or passed while it rested.
  done_until    date not null,
  next_on       date,
  next_at       timestamptz,
  provisional   boolean not null default false,
  -- The day its next time was last reckoned on: an edited calendar moves it.
  reckoned_on   date not null,
  made_by       uuid not null references account,
  made_at       timestamptz not null,
  paused_at     timestamptz,
  paused_by     uuid references account,
  ended_at      timestamptz,
  ended_by      uuid references account,
  check ((what = 'matter') = (method_id is not null)),
  check ((what = 'item') = (column_id is not null)),
  check ((column_id is null) = (sheet_id is null)),
  check ((next_on is null) = (next_at is null)),
  check ((paused_at is null) = (paused_by is null)),
  check ((ended_at is null) = (ended_by is null))
);
create index series_due on series (next_at) where ended_at is null and paused_at is null;
create index series_reckoned on series (reckoned_on) where ended_at is null and paused_at is null;
create index series_of_community on series (community_id, made_at desc, id desc);
create index series_of_place on series (place_id);
create index series_of_leaf on series (leaf_id) where leaf_id is not null;
create index series_of_sheet on series (sheet_id) where sheet_id is not null;
create index series_of_column on series (column_id) where column_id is not null;
create index series_of_owner on series (owner_post_id);
create index series_made_by on series (made_by);
create index series_paused_by on series (paused_by) where paused_by is not null;
create index series_ended_by on series (ended_by) where ended_by is not null;
grant select, insert on series to mulin_runtime;
grant update (done_until, next_on, next_at, provisional, reckoned_on, paused_at, paused_by, ended_at, ended_by) on series to mulin_runtime;
grant select on series to mulin_retention;
comment on column series.name is 'plain';
comment on column series.what is 'plain';
comment on column series.method_id is 'plain';
comment on column series.leaf_id is 'plain';
comment on column series.subject is 'plain';
comment on column series.more is 'plain';
comment on column series.answers is 'plain';
comment on column series.measure is 'plain';
comment on column series.rule is 'plain';
comment on column series.done_until is 'plain';
comment on column series.next_on is 'plain';
comment on column series.provisional is 'plain';
comment on column series.reckoned_on is 'plain';

-- One time of a series, once for each day the rule names: what was begun, or why it could not be. `missed`: times before it that nobody was there for.
create table occurrence (
  series_id uuid not null references series,
  of_day    date not null,
  day       date not null,
  at        timestamptz not null,
  missed    integer not null default 0 check (missed >= 0),
  matter_id uuid references matter,
  item_id   uuid references sheet_item,
  fault     text,
  facts     jsonb not null default '{}',
  primary key (series_id, of_day),
  check (num_nonnulls(matter_id, item_id, fault) = 1)
);
create unique index occurrence_of_matter on occurrence (matter_id) where matter_id is not null;
create unique index occurrence_of_item on occurrence (item_id) where item_id is not null;
grant select, insert on occurrence to mulin_runtime;
grant update (at, matter_id, item_id, fault, facts) on occurrence to mulin_runtime;
grant select on occurrence to mulin_retention;
comment on column occurrence.of_day is 'plain';
comment on column occurrence.day is 'plain';
comment on column occurrence.fault is 'plain';
comment on column occurrence.facts is 'plain';
