-- What bench/filing.sql points at: somebody signed in, the place asked for, and the posts told. $1 is the place.
select
  encode(s.token_mac, 'hex') as token, s.account_id as account, s.person_id as person, a.id as place,
  a.street_id as street, a.community_id as community, a.estate_id as estate, a.grid_id as grid, a.micro_grid_id as micro
from session s, area a
where a.id = $1 and s.ended_at is null and s.person_id is not null
order by s.created_at desc limit 1
