-- A county of its full size beside what is there: fourteen streets of twenty-five communities, ten grids each, 302,898 households and a million persons. The first community is as large
-- as 学苑社区: 2,758 households, 10,036 persons. Names are marks of common pairs of characters, so that an index over them is as uneven as over real ones.
set session_replication_role = replica;
set statement_timeout = 0;
create temp table bench_community as
with streets as (insert into area (id, kind, parent_id, name, sort_key)
  select uuidv7(), 'street', (select id from area where kind = 'county' and ended_at is null order by id limit 1), '测速街道' || s, lpad(s::text, 6, '0') from generate_series(1, 14) s returning id, name)
select uuidv7() as id, s.id as street, row_number() over () as n from streets s, generate_series(1, 25) c;
insert into area (id, kind, parent_id, name, sort_key, street_id) select id, 'community', street, '测速社区' || n, lpad(n::text, 6, '0'), street from bench_community;

create temp table bench_grid as select uuidv7() as id, uuidv7() as estate, uuidv7() as building, c.id as community, c.street, c.n as c, g, case when c.n = 1 then 276 - (g = 10)::int * 2 else 86 end as homes
  from bench_community c, generate_series(1, 10) g;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id) select id, 'grid', community, '测速网格' || c || '-' || g, lpad(g::text, 6, '0'), street, community from bench_grid;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id) select estate, 'estate', community, g || '号院', lpad(g::text, 6, '0'), street, community from bench_grid;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id) select building, 'building', estate, '1号楼', '000001', street, community, estate, id from bench_grid;

create temp table bench_home as select uuidv7() as id, uuidv7() as door, g.*, h from (select id as grid, estate, building, community, street, c, homes from bench_grid) g, generate_series(1, g.homes) h;
insert into area (id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id, building_id) select door, 'dwelling', building, h::text, lpad(h::text, 6, '0'), street, community, estate, grid, building from bench_home;
insert into household (id, dwelling_id, street_id, community_id, grid_id) select id, door, street, community, grid from bench_home;

create temp table bench_resident as
select uuidv7() as id, h.id as home, street, community, grid, nth, (random() * random() * 400)::int as surname, (random() * random() * 30000)::int as given, (random() * 9999)::int as last4
from (select *, row_number() over (partition by c = 1 order by c, grid, h) - 1 as k, case when c = 1 then 10036 else 989964 end as people, case when c = 1 then 2758 else 300140 end as doors from bench_home) h,
  generate_series(1, ((k + 1) * people / doors - k * people / doors)::int) nth;
insert into person (id, masked, sex, birth_year, household_id, relation, street_id, community_id, grid_id, created_at)
  select id, '王**', case when nth % 2 = 1 then '男' else '女' end, 1940 + surname % 80, home, case when nth = 1 then '户主' else '家人' end, street, community, grid, now() from bench_resident;
insert into person_vault (person_id, key_wrapped, name, phone, id_number)
  select id, decode(repeat(md5(id::text), 4), 'hex') || decode('00', 'hex'), decode(repeat(md5(id::text || 'n'), 2), 'hex'), decode(repeat(md5(id::text || 'p'), 2), 'hex'), decode(repeat(md5(id::text || 'i'), 3), 'hex') from bench_resident;
insert into person_index (person_id, phone_mac, id_mac, id_last4_mac, name_bigrams)
  select id, decode(md5('phone' || id), 'hex'), decode(md5('number' || id), 'hex'), decode(md5('last' || last4), 'hex'), array[decode(md5('pair' || surname || '-' || given % 150), 'hex'), decode(md5('pair' || given), 'hex')] from bench_resident;
