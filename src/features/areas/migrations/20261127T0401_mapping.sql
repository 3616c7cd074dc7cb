-- Where grids end. The base map of a county is its own choice: the newest row stands; `tiles` null means that there is none.
create table base_map (
  id         uuid primary key,
  tiles      text check (length(tiles) between 12 and 400),
  credit     text check (length(credit) between 2 and 80),
  lon        double precision not null check (lon between -180 and 180),
  lat        double precision not null check (lat between -85 and 85),
  zoom       smallint not null check (zoom between 3 and 20),
  by_account uuid not null references account,
  at         timestamptz not null,
  check ((tiles is null) = (credit is null))
);
create index base_map_latest on base_map (at desc, id desc);
create index base_map_by on base_map (by_account);
grant select, insert on base_map to mulin_runtime;
grant select on base_map to mulin_retention;
comment on column base_map.tiles is 'plain';
comment on column base_map.credit is 'plain';

-- A drawing of an estate or a community, for where there is no base map. Everybody may look at it: it shows houses and no people. A new one ends the one before.
create table floor_plan (
  id           uuid primary key,
  area_id      uuid not null references area,
  community_id uuid not null references area,
  picture      bytea not null,
  width        int not null check (width between 1 and 10000),
  height       int not null check (height between 1 and 10000),
  by_account   uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz
);
create unique index floor_plan_of_area on floor_plan (area_id) where ended_at is null;
create index floor_plan_of_community on floor_plan (community_id) where ended_at is null;
create index floor_plan_by on floor_plan (by_account);
grant select, insert on floor_plan to mulin_runtime;
grant update (ended_at) on floor_plan to mulin_runtime;
grant select on floor_plan to mulin_retention;
comment on column floor_plan.picture is 'plain';

-- The boundary of a community, grid or micro-grid as a GeoJSON polygon: on the map in degrees (WGS 84 or CGCS2000), on a floor plan in pixels from its upper left corner.
-- The box around it stands in columns, so that an index finds the few boundaries a point may lie in.
create table boundary (
  id           uuid primary key,
  area_id      uuid not null references area,
  community_id uuid not null references area,
  plan_id      uuid references floor_plan,
  shape        jsonb not null check (shape ->> 'type' = 'Polygon'),
  west         double precision not null,
  south        double precision not null,
  east         double precision not null,
  north        double precision not null,
  -- What it was drawn over: stands again when this one is taken back.
  before_id    uuid references boundary,
  by_account   uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz,
  check (west < east and south < north)
);
create unique index boundary_stands on boundary (area_id, plan_id) nulls not distinct where ended_at is null;
create index boundary_of_community on boundary (community_id, plan_id) where ended_at is null;
create index boundary_around on boundary using gist (box(point(west, south), point(east, north))) where ended_at is null;
create index boundary_plan on boundary (plan_id) where plan_id is not null;
create index boundary_before on boundary (before_id) where before_id is not null;
create index boundary_by on boundary (by_account);
grant select, insert on boundary to mulin_runtime;
grant update (ended_at) on boundary to mulin_runtime;
grant select on boundary to mulin_retention;
comment on column boundary.shape is 'plain';
