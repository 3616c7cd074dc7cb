-- Work that a unit offers: public.
create table job_opening (
  id           uuid primary key,
  community_id uuid not null references area,
  unit         text not null check (length(unit) between 2 and 40),
  title        text not null check (length(title) between 2 and 40),
  trade        text not null check (trade in ('building', 'farming', 'factory', 'driving', 'kitchen', 'cleaning', 'care', 'selling', 'office', 'guarding', 'any')),
  hours        text not null check (hours in ('full', 'part', 'home')),
  places       integer not null check (places between 1 and 500),
  pay          text not null check (length(pay) between 2 and 40),
  phone        text not null,
  until_day    date not null,
  made_by      uuid not null references account,
  made_at      timestamptz not null,
  closed_at    timestamptz
);
create index job_opening_of_community on job_opening (community_id, until_day, id) where closed_at is null;
create index job_opening_made_by on job_opening (made_by);
grant select, insert on job_opening to mulin_runtime;
grant update (closed_at) on job_opening to mulin_runtime;
grant select on job_opening to mulin_retention;
comment on column job_opening.unit is 'plain';
comment on column job_opening.title is 'plain';
comment on column job_opening.trade is 'plain';
comment on column job_opening.hours is 'plain';
comment on column job_opening.pay is 'plain';
comment on column job_opening.phone is 'plain';
comment on column job_opening.until_day is 'plain';

-- Who looks for work, of their own accord. Row security shows the row to the person alone; what is public is counted by a function that gives two sums.
create table job_seeker (
  person_id    uuid primary key references person,
  community_id uuid not null references area,
  trades       text[] not null,
  hours        text[] not null,
  since        timestamptz not null,
  placed_at    timestamptz,
  opening_id   uuid references job_opening,
  left_at      timestamptz,
  check (placed_at is not null or opening_id is null),
  check (left_at is null or (trades = '{}' and hours = '{}' and placed_at is null))
);
create index job_seeker_of_community on job_seeker (community_id) where left_at is null;
create index job_seeker_of_opening on job_seeker (opening_id) where opening_id is not null;
alter table job_seeker enable row level security;
create policy oneself on job_seeker for select to mulin_runtime using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy own_entry on job_seeker for insert to mulin_runtime with check (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy own_change on job_seeker for update to mulin_runtime using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy gone on job_seeker for delete to mulin_retention using (true);
create policy backup on job_seeker for select to mulin_retention using (true);
grant select, insert on job_seeker to mulin_runtime;
grant update (community_id, trades, hours, since, placed_at, opening_id, left_at) on job_seeker to mulin_runtime;
grant select, delete on job_seeker to mulin_retention;
comment on column job_seeker.trades is 'personal | 给本人配上合适的工作 | 同意(个保法13(1)) | 退出即清空并删除，最长1年 | 本人';
comment on column job_seeker.hours is 'personal | 给本人配上合适的工作 | 同意(个保法13(1)) | 退出即清空并删除，最长1年 | 本人';

create function count_job_seekers(community uuid, since timestamptz) returns table (seekers integer, placed integer)
language sql stable security definer set search_path from current as $$
  select count(*)::int, count(s.placed_at)::int from job_seeker s where s.community_id = community and s.left_at is null and s.since > count_job_seekers.since
$$;
revoke execute on function count_job_seekers(uuid, timestamptz) from public;
grant execute on function count_job_seekers(uuid, timestamptz) to mulin_runtime;
