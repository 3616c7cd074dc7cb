-- Filing an order as the product does it alone, statement by statement as captured from the action, in its fastest equivalent form:
-- prepared, plain equalities instead of lists of one, ids made by the server instead of the client, and everything in one pipeline, so that a
-- transaction is a single round trip.
\startpipeline
begin;
select s.id as session, s.account_id as account, b.person_id as person, coalesce(held.posts, '[]') as posts,
  case when b.scope = 'family' then json_build_object('binding', b.id, 'kin', coalesce(f.kin, 'relative'), 'may', coalesce(f.may, '{ask,see,confirm}')) end as family
from session s
left join binding b on b.account_id = s.account_id and b.person_id = s.person_id and (b.until is null or b.until > now())
left join family_grant f on f.binding_id = b.id
left join lateral (
  select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'work', k.work, 'area', p.area_id, 'level', k.level, 'called', p.called)) as posts
  from post p join post_kind k on k.id = p.kind
  where p.person_id = b.person_id and b.scope = 'self' and p.since <= current_date and (p.until is null or p.until > current_date)
) held on true
where s.token_mac = decode(:token, 'hex') and s.ended_at is null and s.expires_at > now();
select key, contract, body_mac, account, result_id from idempotency where key = (select gen_random_uuid());
select a.id, a.kind, concat_ws(' ',
    (select name from area where id = a.estate_id), (select name from area where id = a.building_id), (select name from area where id = a.unit_id), a.name) as words,
  a.street_id, coalesce(a.community_id, a.id) as community_id, a.estate_id,
  case when a.kind = 'grid' then a.id else a.grid_id end as grid_id, case when a.kind = 'micro-grid' then a.id else a.micro_grid_id end as micro_grid_id,
  case when a.kind = 'building' then a.id else a.building_id end as building_id
from area a
where a.id = :place::uuid and a.ended_at is null and (a.community_id is not null or a.kind = 'community');
select id, within, takers, questions, name, small, catalogue from leaf where id = 'electricity' and ended_at is null;
with asked as (
  select coalesce(a.community_id, a.id) as community, l.catalogue, l.catalogue <> 'common-parts' or exists (
    select from post p where p.kind = 'property' and p.area_id in (a.id, a.estate_id) and p.since <= current_date and (p.until is null or p.until > current_date)) as own
  from area a, leaf l where a.id = :place::uuid and l.id = 'electricity')
(select u.method_id, u.method_version, 1 as rank from asked join method_use u on u.area_id = asked.community and u.catalogue = asked.catalogue and asked.own where u.until is null
  union all select d.id, d.version, 2 from asked join method d on d.id = asked.catalogue
  union all select u.method_id, u.method_version, 3 from asked join method_use u on u.area_id = asked.community and u.catalogue = 'neighbourly'
    where u.until is null and asked.catalogue = 'common-parts')
order by rank, method_version desc limit 1;
select h.id from person p join household h on h.id = p.household_id and h.dwelling_id = :place::uuid and h.ended_at is null where p.id = :person::uuid and p.ended_at is null;
select from first_wish f where f.person_id = :person::uuid and f.withdrawn_at is null and f.until > now();
select r.id, r.posts, array(select distinct p.person_id from post p where p.person_id = any(r.persons) and p.community_id = r.community_id
  and p.since <= current_date and (p.until is null or p.until > current_date)) as persons
from area a join routing_rule r on r.leaf_id = 'electricity' and r.ended_at is null and r.community_id = coalesce(a.community_id, a.id)
  and r.place_id in (a.community_id, a.estate_id, a.grid_id, a.building_id, a.id) join area at on at.id = r.place_id
where a.id = :place::uuid order by array_position(array['building', 'grid', 'estate', 'community'], at.kind) limit 1;
select p.person_id from post p where p.area_id = :grid::uuid and p.kind = 'grid-worker' and p.since <= current_date and (p.until is null or p.until > current_date)
order by p.since, p.id;
with new as materialized (
  select uuidv7() as id, now() as at, now() + interval '1 day' as due,
    json_build_object('method', 'three-orders', 'version', :version::int, 'opener', json_build_object('person', :person::text, 'account', :account::text), 'filedBy', null,
      'channel', 'online', 'leaf', json_build_object('id', 'electricity', 'within', json_build_object('unit', 'hours', 'count', 24), 'takers', json_build_array('member', 'volunteer', 'shop')),
      'step', 'dispatch', 'due', json_build_object('at', now(), 'provisional', false, 'from', now(), 'span', json_build_object('unit', 'workhours', 'count', 2)),
      'next', json_build_object('at', now(), 'provisional', false, 'from', now(), 'span', json_build_object('unit', 'workhours', 'count', 2), 'what', 'remind'),
      'rung', 0, 'raised', json_build_array(), 'paused', null, 'assignee', null, 'candidates', null, 'reopened', 0, 'ended', null, 'seq', 1) as state
), moved as (
  insert into matter (id, number, method_id, method_version, subject, leaf_id, channel, opener_account, opener_person, real_name, place_id, street_id, community_id, estate_id,
    grid_id, micro_grid_id, small, key_wrapped, opened_at, step, doing, paused, state, seq, returned, due_at, provisional)
  select id, '26-' || lpad(nextval('matter_number')::text, 4, '0'), 'three-orders', :version::int, '家里灯不亮', 'electricity', 'online', :account::uuid, :person::uuid, true,
    :place::uuid, :street::uuid, :community::uuid, :estate::uuid, :grid::uuid, :micro::uuid, 'problem', decode(repeat('00', 60), 'hex'), at, 'dispatch', 'assign', false, state, 1,
    false, due, false
  from new returning id
), found as (
  insert into matter_search (matter_id, words) select id, array['43ca7dea家里', '43ca7dea里灯', '43ca7dea灯不', '43ca7dea不亮'] from new
), events as (
  insert into matter_event (matter_id, seq, kind, by_account, by_person, by_as, at, facts, became, said)
  select id, 1, 'opened', :account::uuid, :person::uuid, 'opener', at, state, state, decode(repeat('00', 45), 'hex') from new
), waiting as (
  insert into task (matter_id, seq, slot, step, what, post_kind, area_id, except_persons, opened_at, due_at, next_at)
  select id, 1, 0, 'dispatch', 'assign', 'grid-worker', :grid::uuid, '{}'::uuid[], at, due, due from new
), told as (
  insert into notice (id, account_id, person_id, matter_id, say, at, held_until)
  select uuidv7(), :account::uuid, null::uuid, id, '收到您的「家里灯不亮」，网格员会尽快派单。', at, nullif(rings_at(null::uuid, at), at) from new
  union all select uuidv7(), null, :worker::uuid, id, '有新单子要派：「家里灯不亮」，请在 11月23日 11:00 前派出。', at, nullif(rings_at(:worker::uuid, at), at) from new
)
select id from moved;
with remembered as (
  insert into idempotency (key, account, contract, body_mac, result_id, at)
  values (uuidv7(), :account::uuid, 'matters.file', decode(repeat('00', 16), 'hex'), uuidv7(), now()))
insert into audit_row (at, account, under, posts, action, subject_kind, subject)
values (now(), :account::uuid, 'person', '{}', 'matters.file', 'matters', uuidv7());
commit;
\endpipeline
