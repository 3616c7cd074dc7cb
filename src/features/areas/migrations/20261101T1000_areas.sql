-- Places from the province to the dwelling. Every row is stamped with its ancestors, so that a list at any level is one index range.
create table area (
  id            uuid primary key,
  kind          text not null check (kind in ('province', 'city', 'county', 'street', 'community', 'estate', 'grid', 'micro-grid', 'building', 'unit', 'dwelling')),
  parent_id     uuid references area,
  name          text not null check (name <> ''),
  sort_key      text not null,
  street_id     uuid references area,
  community_id  uuid references area,
  estate_id     uuid references area,
  grid_id       uuid references area,
  micro_grid_id uuid references area,
  building_id   uuid references area,
  unit_id       uuid references area,
  phone         text,
  batch_id      uuid,
  ended_at      timestamptz,
  check (kind not in ('building', 'unit', 'dwelling') or community_id is not null),
  check (micro_grid_id is null or grid_id is not null)
);
create unique index area_named_once on area (parent_id, kind, name) where ended_at is null;
create index area_children on area (parent_id, kind, sort_key) where ended_at is null;
create index area_of_street on area (street_id, kind) where ended_at is null;
create index area_of_community on area (community_id, kind, sort_key) where ended_at is null;
create index area_of_estate on area (estate_id, kind, sort_key) where ended_at is null;
create index area_of_grid on area (grid_id, kind, sort_key) where ended_at is null;
create index area_of_micro_grid on area (micro_grid_id, kind, sort_key) where ended_at is null;
create index area_of_building on area (building_id, kind, sort_key) where ended_at is null;
create index area_of_unit on area (unit_id) where ended_at is null;
create index area_of_batch on area (batch_id) where batch_id is not null;
grant select, insert, update on area to mulin_runtime;
grant select on area to mulin_retention;
comment on column area.kind is 'plain';
comment on column area.name is 'plain';
comment on column area.sort_key is 'plain';
comment on column area.phone is 'plain';

-- An area's official code is an attribute with history; the id never changes and is never used again.
create table area_code (
  area_id uuid not null references area,
  code    text not null check (code ~ '^[0-9]{2,12}$'),
  since   date not null,
  until   date,
  primary key (area_id, since),
  check (until > since)
);
create unique index area_code_current on area_code (code) where until is null;
grant select, insert on area_code to mulin_runtime;
grant update (until) on area_code to mulin_runtime;
comment on column area_code.code is 'plain';
comment on column area_code.since is 'plain';
comment on column area_code.until is 'plain';
