-- What became of grids and micro-grids: split, merged, renamed, moved. Each change is one row; what it did to every place stands beside it, so that it can be read
-- for ever and taken back within a day. Ids in the from/to columns are history: they may point to what has ended, so they are no foreign keys.
create table area_change (
  id           uuid primary key,
  kind         text not null check (kind in ('split', 'merge', 'rename', 'move')),
  community_id uuid not null references area,
  -- What was split, merged away or renamed, or where places were moved to.
  area_id      uuid not null references area,
  -- What a split began, or what another went into.
  into_id      uuid references area,
  was          text not null,
  became       text not null,
  reason       text not null check (length(reason) between 2 and 200),
  by_account   uuid not null references account,
  at           timestamptz not null,
  -- Whatever was written in the same moment with the old grid has been looked for once more.
  settled_at   timestamptz,
  undone_at    timestamptz,
  undone_by    uuid references account,
  check ((undone_at is null) = (undone_by is null)),
  check ((kind in ('split', 'merge')) = (into_id is not null))
);
create index area_change_of_community on area_change (community_id, id desc);
create index area_change_of_area on area_change (area_id);
create index area_change_into on area_change (into_id) where into_id is not null;
create index area_change_by on area_change (by_account);
create index area_change_undone_by on area_change (undone_by) where undone_by is not null;
create index area_change_unsettled on area_change (at) where settled_at is null;
grant select, insert on area_change to mulin_runtime;
grant update (settled_at, undone_at, undone_by) on area_change to mulin_runtime;
grant select on area_change to mulin_retention;
comment on column area_change.kind is 'plain';
comment on column area_change.was is 'plain';
comment on column area_change.became is 'plain';
comment on column area_change.reason is 'plain';

create table area_change_place (
  change_id   uuid not null references area_change,
  place_id    uuid not null references area,
  from_name   text not null,
  to_name     text not null,
  from_parent uuid,
  to_parent   uuid,
  from_grid   uuid,
  to_grid     uuid,
  from_micro  uuid,
  to_micro    uuid,
  how         text not null check (how in ('went', 'began', 'ended')),
  primary key (change_id, place_id)
);
create index area_change_place_of on area_change_place (place_id);
grant select, insert on area_change_place to mulin_runtime;
grant select on area_change_place to mulin_retention;
comment on column area_change_place.from_name is 'plain';
comment on column area_change_place.to_name is 'plain';
comment on column area_change_place.how is 'plain';

-- Rows of other tables that went along with a change: which, from where, where to. What is a table and its column.
create table area_carried (
  change_id uuid not null references area_change,
  what      text not null check (what ~ '^[a-z_]+\.[a-z_]+$'),
  row_id    uuid not null,
  from_id   uuid,
  to_id     uuid,
  primary key (change_id, what, row_id)
);
create index area_carried_of on area_carried (row_id);
grant select, insert on area_carried to mulin_runtime;
grant select on area_carried to mulin_retention;
comment on column area_carried.what is 'plain';
