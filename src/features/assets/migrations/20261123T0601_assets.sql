-- What stands in the open and is looked after in common: solar lamps, plants, benches. Each kind says what may be wrong with it, and to whom that goes.
create table asset_kind (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 20),
  leaf_id      text not null references leaf,
  faults       text[] not null check (cardinality(faults) between 1 and 8),
  at           timestamptz not null,
  unique (community_id, name)
);
create index asset_kind_of_leaf on asset_kind (leaf_id);
grant select, insert on asset_kind to mulin_runtime;
grant select on asset_kind to mulin_retention;
comment on column asset_kind.name is 'plain';
comment on column asset_kind.leaf_id is 'plain';
comment on column asset_kind.faults is 'plain';

-- A number hangs on each; it is never given to another of its kind, so that what was said of 17 stays with 17.
create table asset (
  id         uuid primary key,
  kind_id    uuid not null references asset_kind,
  area_id    uuid not null references area,
  number     integer not null check (number between 1 and 9999),
  spot       text check (length(spot) between 2 and 40),
  since      date not null,
  entered_by uuid not null references account,
  at         timestamptz not null,
  ended_at   timestamptz,
  unique (kind_id, number)
);
create index asset_of_area on asset (area_id);
create index asset_entered_by on asset (entered_by);
grant select, insert on asset to mulin_runtime;
grant update (ended_at) on asset to mulin_runtime;
grant select on asset to mulin_retention;
comment on column asset.spot is 'plain';
comment on column asset.since is 'plain';

-- What was wrong with it, and the order that came of it. Who reported stands in the order alone.
create table asset_report (
  asset_id  uuid not null references asset,
  matter_id uuid not null unique references matter,
  fault     text not null check (length(fault) between 2 and 12),
  at        timestamptz not null,
  primary key (asset_id, matter_id)
);
grant select, insert on asset_report to mulin_runtime;
grant select on asset_report to mulin_retention;
comment on column asset_report.fault is 'plain';
