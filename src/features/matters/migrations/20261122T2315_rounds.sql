-- A round: the matters of one method in one community that move through its phases together. Rounds a street opens at once share a series.
create table round (
  id             uuid primary key,
  series         uuid not null,
  method_id      text not null,
  method_version integer not null,
  area_id        uuid not null references area,
  name           text not null check (length(name) between 2 and 30),
  -- What the round is for and how it goes, as it was decided before it began.
  plan           text not null check (length(plan) between 10 and 1000),
  opened_by      uuid not null references account,
  opened_at      timestamptz not null,
  closed_by      uuid references account,
  closed_at      timestamptz,
  foreign key (method_id, method_version) references method (id, version),
  check ((closed_at is null) = (closed_by is null))
);
create unique index round_open_once on round (area_id, method_id) where closed_at is null;
create index round_of_area on round (area_id, opened_at desc, id desc);
create index round_of_series on round (series);
create index round_of_method on round (method_id, method_version);
create index round_opened_by on round (opened_by);
create index round_closed_by on round (closed_by) where closed_by is not null;
grant select, insert on round to mulin_runtime;
grant update (closed_at, closed_by) on round to mulin_runtime;
grant select on round to mulin_retention;
comment on column round.method_id is 'plain';
comment on column round.name is 'plain';
comment on column round.plan is 'plain';

-- A phase that was opened: `step` is the gate all waited at.
create table round_phase (
  round_id  uuid not null references round,
  step      text not null,
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  primary key (round_id, step)
);
create index round_phase_opened_by on round_phase (opened_by);
grant select, insert on round_phase to mulin_runtime;
grant select on round_phase to mulin_retention;
comment on column round_phase.step is 'plain';

-- How many stars a household was given in a round it asked for itself. Only who was given some stands here; the last row of a matter is what holds.
create table star_given (
  matter_id uuid not null references matter,
  round_id  uuid not null references round,
  stars     smallint not null check (stars between 1 and 5),
  at        timestamptz not null,
  primary key (matter_id, at)
);
create index star_given_in_round on star_given (round_id);
grant select, insert on star_given to mulin_runtime;
grant select on star_given to mulin_retention;

-- A matter may belong to a round, or be a part of another matter; `part_told_at`: when that one heard how this part ended.
alter table matter add column round_id uuid, add column parent_id uuid, add column part_told_at timestamptz;
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint -- the column is new and empty
alter table matter add constraint matter_round foreign key (round_id) references round;
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint -- the column is new and empty
alter table matter add constraint matter_parent foreign key (parent_id) references matter;
-- A household stands once in a round; who withdrew may ask anew.
-- squawk-ignore require-concurrent-index-creation -- empty: no matter is in a round yet
create unique index matter_once_in_round on matter (round_id, place_id) where round_id is not null and outcome is distinct from 'withdrawn';
-- squawk-ignore require-concurrent-index-creation -- empty
create index matter_of_round on matter (round_id, step) where round_id is not null;
-- squawk-ignore require-concurrent-index-creation -- empty
create index matter_at_gate on matter (round_id, step) where doing = 'gate' and ended_at is null;
-- squawk-ignore require-concurrent-index-creation -- empty
create index matter_parts on matter (parent_id) where parent_id is not null;
-- squawk-ignore require-concurrent-index-creation -- empty
create index matter_part_untold on matter (ended_at) where parent_id is not null and ended_at is not null and part_told_at is null;
grant update (part_told_at) on matter to mulin_runtime;
