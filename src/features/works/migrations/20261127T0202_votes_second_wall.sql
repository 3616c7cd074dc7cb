-- What a home said in an owners' vote is read by that home and by whoever works for the community; everybody else reads the sums. The database holds it too.
create function communities_on_post() returns uuid[] language sql stable return (
  select coalesce(array_agg(distinct coalesce(a.community_id, a.id)), '{}') from binding b
    join post p on p.person_id = b.person_id and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
      and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)
    join post_kind k on k.id = p.kind and k.work in ('staff', 'helper')
    join area a on a.id = p.area_id
  where b.account_id = acting_account() and b.scope = 'self' and (b.until is null or b.until > acting_at())
);
create function own_dwellings() returns uuid[] language sql stable return (
  select coalesce(array_agg(h.dwelling_id), '{}') from binding b
    join person p on p.id = b.person_id and p.ended_at is null
    join household h on h.id = p.household_id and h.ended_at is null
  where b.account_id = acting_account() and (b.until is null or b.until > acting_at())
);

alter table work_vote_home enable row level security;
create policy own_home on work_vote_home for select to mulin_runtime using (dwelling_id = any((select own_dwellings())::uuid[]));
create policy record_read on work_vote_home for select to mulin_runtime
  using (vote_id in (select v.id from work_vote v join work w on w.id = v.work_id where w.community_id = any(communities_on_post())));
create policy record_begun on work_vote_home for insert to mulin_runtime
  with check (vote_id in (select v.id from work_vote v join work w on w.id = v.work_id where w.community_id = any(communities_on_post())));
create policy record_kept on work_vote_home for update to mulin_runtime
  using (vote_id in (select v.id from work_vote v join work w on w.id = v.work_id where w.community_id = any(communities_on_post())));
create policy backup on work_vote_home for select to mulin_retention using (true);
create policy outlived on work_vote_home for delete to mulin_retention using (true);

-- The count, for whoever asks: sums and nothing of a single home.
create function count_vote(vote uuid)
  returns table (homes bigint, took bigint, agreed bigint, area bigint, area_took bigint, area_agreed bigint)
  language sql stable security definer set search_path from current
  begin atomic
    select count(*), count(h.said), count(*) filter (where h.said = 'for'), coalesce(sum(h.hundredths_m), 0)::bigint,
      coalesce(sum(h.hundredths_m) filter (where h.said is not null), 0)::bigint, coalesce(sum(h.hundredths_m) filter (where h.said = 'for'), 0)::bigint
    from work_vote_home h where h.vote_id = count_vote.vote;
  end;
revoke execute on function count_vote(uuid) from public;
grant execute on function count_vote(uuid) to mulin_runtime;
