-- A county of its full size beside what is there: fourteen streets of twenty-five communities, ten grids each, 302,898 households and a million persons. The first community is as large
-- as 学苑社区: 2,758 households, 10,036 persons. A grid to a building, 43 doors to a unit, a household behind every door. What is sealed is sealed with nothing: nobody opens it here.
create temp table bench_community as
with streets as (insert into area (id, kind, parent_id, name, sort_key)
  select uuidv7(), 'street', (select id from area where kind in ('county', 'city') and ended_at is null order by kind desc, id limit 1), '测速街道' || s, lpad(s::text, 6, '0') from generate_series(1, 14) s returning id, name)
select uuidv7() as id, uuidv7() as estate, s.id as street, row_number() over () as n from streets s, generate_series(1, 25) c;
insert into area (id, kind, parent_id, name, sort_key, street_id) select id, 'community', street, '测速社区' || n, lpad(n::text, 6, '0'), street from bench_community;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id) select estate, 'estate', id, '测速新村', '测速新村', street, id from bench_community;

create temp table bench_grid as select uuidv7() as id, uuidv7() as building, c.id as community, c.estate, c.street, c.n as c, g, case when c.n = 1 then 276 - (g = 10)::int * 2 else 86 end as homes
  from bench_community c, generate_series(1, 10) g;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id) select id, 'grid', community, '测速网格' || c || '-' || g, lpad(g::text, 6, '0'), street, community from bench_grid;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id) select building, 'building', estate, g || '号楼', lpad(g::text, 6, '0'), street, community, estate, id from bench_grid;

create temp table bench_unit as select uuidv7() as id, u, g.id as grid, building, estate, community, street, c, homes from bench_grid g, generate_series(1, (homes + 42) / 43) u;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id, building_id) select id, 'unit', building, u || '单元', lpad(u::text, 6, '0'), street, community, estate, grid, building from bench_unit;

create temp table bench_home as select uuidv7() as id, uuidv7() as door, u.*, d from (select id as unit, u, grid, building, estate, community, street, c, homes from bench_unit) u, generate_series(0, least(43, homes - (u - 1) * 43) - 1) d;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id, building_id, unit_id)
  select door, 'dwelling', unit, (d / 2 + 1) || '0' || (d % 2 + 1), lpad(d::text, 6, '0'), street, community, estate, grid, building, unit from bench_home;
insert into household (id, dwelling_id, street_id, community_id, grid_id) select id, door, street, community, grid from bench_home;

create temp table bench_resident as
select uuidv7() as id, h.id as home, street, community, grid, nth
from (select *, row_number() over (partition by c = 1 order by c, grid, id) - 1 as k, case when c = 1 then 10036 else 989964 end as people, case when c = 1 then 2758 else 300140 end as doors from bench_home) h,
  generate_series(1, ((k + 1) * people / doors - k * people / doors)::int) nth;
insert into person (id, masked, sex, birth_year, household_id, relation, street_id, community_id, grid_id, created_at)
  select id, '王**', case when nth % 2 = 1 then '男' else '女' end, 1940 + (get_byte(uuid_send(id), 15) % 80), home, case when nth = 1 then '户主' else '家人' end, street, community, grid, now() from bench_resident;
insert into person_vault (person_id, key_wrapped, name, phone, id_number)
  select id, sha512(id::text::bytea), sha256(id::text::bytea), substr(sha512(id::text::bytea), 1, 39), substr(sha512(id::text::bytea), 1, 46) from bench_resident;
