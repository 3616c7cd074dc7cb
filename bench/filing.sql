-- Filing an order as the product does it, statement by statement as captured from the action, in its fastest equivalent form:
-- prepared, ids made by the server instead of the client, and everything in one pipeline, so that a transaction is a single round trip.
\startpipeline
begin;
select s.id as session, s.account_id as account, b.person_id as person, coalesce(held.posts, '[]') as posts
from session s
left join binding b on b.account_id = s.account_id and b.person_id = s.person_id and (b.until is null or b.until > now())
left join lateral (
  select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'work', k.work, 'area', p.area_id, 'level', k.level, 'called', p.called)) as posts
  from post p join post_kind k on k.id = p.kind
  where p.person_id = b.person_id and b.scope = 'self' and p.since <= current_date and (p.until is null or p.until > current_date)
) held on true
where s.token_mac = decode(:token, 'hex') and s.ended_at is null and s.expires_at > now();
select contract, body_mac, account, result_id from idempotency where key = (select gen_random_uuid());
select a.id, a.kind, concat_ws(' ',
    (select name from area where id = a.estate_id), (select name from area where id = a.building_id), (select name from area where id = a.unit_id), a.name) as words,
  a.street_id, coalesce(a.community_id, a.id) as community_id, a.estate_id,
  case when a.kind = 'grid' then a.id else a.grid_id end as grid_id, case when a.kind = 'micro-grid' then a.id else a.micro_grid_id end as micro_grid_id,
  case when a.kind = 'building' then a.id else a.building_id end as building_id
from area a
where a.id = :place::uuid and a.ended_at is null and (a.community_id is not null or a.kind = 'community');
select id, within, takers, questions from leaf where id = 'stair-light' and ended_at is null;
select method_id, method_version from method_use where area_id = :community::uuid and until is null order by since;
with new as materialized (
  select uuidv7() as id, now() as at, now() + interval '1 day' as due,
    json_build_object('method', 'three-orders', 'version', 1, 'opener', json_build_object('person', :person::text, 'account', :account::text), 'filedBy', null, 'channel', 'online',
      'leaf', json_build_object('id', 'stair-light', 'within', json_build_object('unit', 'workdays', 'count', 1), 'takers', json_build_array('member', 'volunteer', 'shop')),
      'step', 'dispatch', 'due', json_build_object('at', now(), 'provisional', false, 'from', now(), 'span', json_build_object('unit', 'workhours', 'count', 2)),
      'next', json_build_object('at', now(), 'provisional', false, 'from', now(), 'span', json_build_object('unit', 'workhours', 'count', 2), 'what', 'remind'),
      'rung', 0, 'raised', json_build_array(), 'paused', null, 'assignee', null, 'candidates', null, 'reopened', 0, 'ended', null, 'seq', 1) as state
), moved as (
  insert into matter (id, number, method_id, method_version, subject, leaf_id, channel, opener_account, opener_person, real_name, place_id, street_id, community_id, estate_id,
    grid_id, micro_grid_id, key_wrapped, opened_at, step, doing, paused, state, seq, returned, due_at, provisional)
  select id, '26-' || lpad(nextval('matter_number')::text, 4, '0'), 'three-orders', 1, '楼道灯不亮', 'stair-light', 'online', :account::uuid, :person::uuid, true, :place::uuid,
    :street::uuid, :community::uuid, :estate::uuid, :grid::uuid, :micro::uuid, decode(repeat('00', 60), 'hex'), at, 'dispatch', 'assign', false, state, 1, false, due, false
  from new returning id
), events as (
  insert into matter_event (matter_id, seq, kind, by_account, by_person, by_as, at, facts, became, said)
  select id, 1, 'opened', :account::uuid, :person::uuid, 'opener', at, state, state, decode(repeat('00', 45), 'hex') from new
), waiting as (
  insert into task (matter_id, seq, slot, step, what, post_kind, area_id, except_persons, opened_at, due_at, next_at)
  select id, 1, 0, 'dispatch', 'assign', 'grid-worker', :grid::uuid, '{}'::uuid[], at, due, due from new
  union all select id, 1, 1, 'dispatch', 'assign', 'grid-head', :community::uuid, '{}'::uuid[], at, due, null::timestamptz from new
), told as (
  insert into notice (id, account_id, matter_id, say, at) select uuidv7(), :account::uuid, id, '收到您的「楼道灯不亮」，网格员会尽快派单。', at from new
), told_staff as (
  insert into notice (id, person_id, matter_id, say, at)
  select gen_random_uuid(), p.person_id, new.id, '有新单子要派：「楼道灯不亮」，请在 11月23日 11:00 前派出。', new.at from new, post p
  where ((p.area_id = :grid::uuid and p.kind = 'grid-worker') or (p.area_id = :community::uuid and p.kind = 'grid-head'))
    and p.since <= current_date and (p.until is null or p.until > current_date) limit 50
)
select id from moved;
insert into idempotency (key, account, contract, body_mac, result_id, at)
values (uuidv7(), :account::uuid, 'matters.file', decode(repeat('00', 16), 'hex'), uuidv7(), now());
commit;
\endpipeline
