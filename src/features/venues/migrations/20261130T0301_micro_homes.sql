-- 党建微家: a small place near the door that carries three things, each kept where it already is. Its room is a venue, its talks are a series of meetings, its help
-- is what the neighbours around it ask of each other.
create table micro_home (
  id           uuid primary key,
  community_id uuid not null references area,
  -- The estate, grid, micro-grid or building it is near, and whose help it counts.
  area_id      uuid not null references area,
  name         text not null check (length(name) between 2 and 20),
  venue_id     uuid not null references venue,
  -- Who looks after it, by a post they hold.
  host_id      uuid references post,
  series_id    uuid references series,
  made_by      uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz
);
create index micro_home_of_community on micro_home (community_id, at, id) where ended_at is null;
create unique index micro_home_named on micro_home (community_id, name) where ended_at is null;
create unique index micro_home_in_venue on micro_home (venue_id) where ended_at is null;
create unique index micro_home_with_series on micro_home (series_id) where series_id is not null and ended_at is null;
create index micro_home_of_area on micro_home (area_id);
create index micro_home_of_host on micro_home (host_id) where host_id is not null;
create index micro_home_made_by on micro_home (made_by);
grant select, insert on micro_home to mulin_runtime;
grant update (host_id, series_id, ended_at) on micro_home to mulin_runtime;
grant select on micro_home to mulin_retention;
comment on column micro_home.name is 'plain';
