-- A county that has been at work for years: a hundred communities of eight grids, a million matters, fifty thousand of them open.
-- $open and $done are two matters that went through the product itself: what every other one is a copy of, elsewhere and at another time.
set session_replication_role = replica;
set statement_timeout = 0;
create temp table bench_area as
with root as (select id from area where kind = 'city' and ended_at is null limit 1),
street as (select uuidv7() as id, s from generate_series(1, 10) s),
community as (select uuidv7() as id, street.id as street, s, c from street, generate_series(1, 10) c),
grid as (select uuidv7() as id, community.id as community, street, s, c, g from community, generate_series(1, 8) g),
micro as (select uuidv7() as id, grid.id as grid, community, street, s, c, g, m from grid, generate_series(1, 3) m),
streets as (insert into area (id, kind, parent_id, name, sort_key) select id, 'street', (select id from root), '测速街道' || s, lpad(s::text, 4, '0') from street),
communities as (insert into area (id, kind, parent_id, name, sort_key, street_id) select id, 'community', street, '测速社区' || s || '-' || c, lpad(c::text, 4, '0'), street from community),
grids as (insert into area (id, kind, parent_id, name, sort_key, street_id, community_id) select id, 'grid', community, g || '号网格', lpad(g::text, 4, '0'), street, community from grid),
micros as (insert into area (id, kind, parent_id, name, sort_key, street_id, community_id, grid_id)
  select id, 'micro-grid', grid, g || '-' || m || '号微网格', lpad(m::text, 4, '0'), street, community, grid from micro)
select id, grid, community, street, row_number() over (order by s, c, g, m) - 1 as n from micro;
create index on bench_area (n);

create temp table bench_person as select id, row_number() over (order by id) - 1 as n from person p where ended_at is null and not exists (select from post where person_id = p.id);
create index on bench_person (n);
create temp table bench_line as select line, row_number() over () - 1 as n from unnest(array['楼道灯不亮', '下水道堵了', '暖气不热', '单元门锁坏了', '水管漏水', '想让人帮忙买米', '电梯停了',
  '垃圾没人清', '楼上半夜太吵', '树枝压线', '井盖松动', '医保怎么缴费', '开个居住证明', '健身器材坏了', '路面有坑', '消防通道停车', '窗户关不上', '路灯不亮', '门禁失灵', '墙皮掉了']) line;

create temp table bench_matter as
select uuidv7(i * interval '1 minute' - interval '1000001 minute') as id, i, i % 20 = (i / 2400) % 20 as open, now() - (1000001 - i) * interval '1 minute' as opened_at,
  ((i % 30) + 1) || '号楼' || l.line as subject, a.id as micro, a.grid, a.community, a.street, p.id as person
from generate_series(1::bigint, $rows) i
join bench_line l on l.n = (i * 7919) % 20 join bench_area a on a.n = (i * 7907) % 2400 join bench_person p on p.n = (i * 104729) % (select count(*) from bench_person);
