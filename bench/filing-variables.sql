-- What bench/filing.sql points at: somebody signed in, the place asked for, and the posts told. $1 is the place.
select
  encode(s.token_mac, 'hex') as token, s.account_id as account, s.person_id as person, a.id as place,
  a.street_id as street, a.community_id as community, a.estate_id as estate, a.grid_id as grid, a.micro_grid_id as micro,
  (select max(version) from method where id = 'three-orders') as version,
  (select p.person_id from post p where p.area_id = a.grid_id and p.kind = 'grid-worker' and p.until is null limit 1) as worker
from session s, area a
where a.id = $1 and s.ended_at is null and s.person_id is not null
order by s.created_at desc limit 1
