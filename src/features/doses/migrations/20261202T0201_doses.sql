-- 接种统计: how many of each age band had a vaccination, as the health authority says it, for one campaign of a community or of one of its grids. There is no
-- row for anybody who had it or had it not: every row is a band. A table ends by itself; a year later its totals go too.
create table dose_table (
  id           uuid primary key,
  community_id uuid not null references area,
  place_id     uuid not null references area,
  name         text not null check (length(name) between 2 and 20),
  purpose      text not null check (length(purpose) between 4 and 60),
  until        date not null,
  made_by      uuid not null references account,
  made_at      timestamptz not null,
  closed_on    date,
  check (closed_on is null or closed_on <= until)
);
create index dose_table_of_community on dose_table (community_id, made_at desc, id desc);
create index dose_table_of_place on dose_table (place_id);
create index dose_table_made_by on dose_table (made_by);
create index dose_table_over on dose_table (coalesce(closed_on, until));
grant select, insert on dose_table to mulin_runtime;
grant update (place_id, closed_on) on dose_table to mulin_runtime;
grant select, delete on dose_table to mulin_retention;
comment on column dose_table.name is 'plain';
comment on column dose_table.purpose is 'plain';
comment on column dose_table.until is 'plain';
comment on column dose_table.closed_on is 'plain';

-- A band reaches to the year before the next one begins, and the last is open: no gap and no overlap can be written.
create table dose_band (
  table_id uuid not null references dose_table on delete cascade,
  from_age integer not null check (from_age between 0 and 110),
  primary key (table_id, from_age)
);
grant select, insert on dose_band to mulin_runtime;
grant select, delete on dose_band to mulin_retention;
comment on column dose_band.from_age is 'plain';

-- What the health authority said on a day, band by band, beside how many of the band stood in the ledger then. The newest stands.
create table dose_count (
  id         uuid not null,
  table_id   uuid not null,
  from_age   integer not null,
  had        integer not null check (had between 0 and 100000),
  persons    integer not null check (persons >= 0),
  source     text not null check (length(source) between 2 and 40),
  on_day     date not null,
  by_account uuid not null references account,
  at         timestamptz not null,
  primary key (id, from_age),
  foreign key (table_id, from_age) references dose_band on delete cascade
);
create index dose_count_of on dose_count (table_id, from_age, at desc, id desc);
create index dose_count_by on dose_count (by_account);
grant select, insert on dose_count to mulin_runtime;
grant select, delete on dose_count to mulin_retention;
comment on column dose_count.source is 'plain';
comment on column dose_count.on_day is 'plain';

-- How many of a band said of themselves that they had it: a number and nobody.
create table dose_said (
  table_id uuid not null,
  from_age integer not null,
  had      integer not null check (had >= 0),
  primary key (table_id, from_age),
  foreign key (table_id, from_age) references dose_band on delete cascade
);
grant select, insert on dose_said to mulin_runtime;
grant update (had) on dose_said to mulin_runtime;
grant select, delete on dose_said to mulin_retention;

-- That somebody answered, whatever they said, so that nobody is counted twice: a keyed mark of campaign and person together, which leads back to nobody
-- without the master key, says nothing of the answer and goes with the campaign.
create table dose_answered (
  table_id uuid not null references dose_table on delete cascade,
  mark     bytea not null,
  primary key (table_id, mark)
);
grant select, insert on dose_answered to mulin_runtime;
grant select, delete on dose_answered to mulin_retention;
comment on column dose_answered.mark is 'personal | 同一个人只数一次，看不出是谁、答了什么 | 同意(个保法13(1)) | 这张统计结束即删 | 社区书记';

-- Who asked to be helped to a date. Once that is done, taken back or over, nobody stands there any more.
create table dose_ask (
  id           uuid primary key,
  table_id     uuid not null references dose_table on delete cascade,
  community_id uuid not null references area,
  person_id    uuid references person,
  asked_at     timestamptz not null,
  ended_at     timestamptz,
  check ((ended_at is null) = (person_id is not null))
);
create unique index dose_ask_once on dose_ask (table_id, person_id) where person_id is not null;
create index dose_ask_open on dose_ask (community_id, asked_at, id) where ended_at is null;
create index dose_ask_of_person on dose_ask (person_id) where person_id is not null;
comment on column dose_ask.person_id is 'personal | 帮本人约接种的时间 | 单独同意(个保法13(1)、29) | 约好、收回或统计结束即删 | 本人 | 敏感：想打哪种疫苗；单独同意，收回马上删除';

create function dose_runs(one uuid, on_day date) returns boolean language sql stable return exists (
  select from dose_table t where t.id = one and t.until >= on_day and t.closed_on is null
);

-- Whoever sits at the account works in the grid of this person today; where the grid has nobody, in the community as its secretary.
create function helps_to_dose(someone uuid) returns boolean language sql stable return exists (
  select from person w join acting_posts() o
    on (o.kind = 'grid-worker' and o.area_id = w.grid_id)
    or (o.kind = 'secretary' and o.area_id = w.community_id and not exists (
      select from post p where p.kind = 'grid-worker' and p.area_id = w.grid_id and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
        and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)))
  where w.id = someone and w.ended_at is null
);

alter table dose_ask enable row level security;
create policy own_or_helped on dose_ask for select to mulin_runtime
  using (acts_for(person_id) or (helps_to_dose(person_id) and dose_runs(table_id, (acting_at() at time zone 'Asia/Shanghai')::date)));
create policy own_wish on dose_ask for insert to mulin_runtime with check (person_id = named_person() and acts_for(person_id));
create policy over on dose_ask for delete to mulin_retention using (true);
create policy backup on dose_ask for select to mulin_retention using (true);
grant select, insert on dose_ask to mulin_runtime;
grant select, delete on dose_ask to mulin_retention;

-- Takes the person out of what they asked for; null: out of all tables. Gives the tables.
create function end_dose_asks(someone uuid, one uuid, at timestamptz) returns setof uuid language sql security definer set search_path from current
  begin atomic
    update dose_ask k set person_id = null, ended_at = at where k.person_id = someone and (one is null or k.table_id = one) returning k.table_id;
  end;
-- The same for all who asked in a table that ends before its day.
create function end_dose_table_asks(one uuid, at timestamptz) returns table (person uuid) language plpgsql security definer set search_path from current as $$
begin
  return query select k.person_id from dose_ask k where k.table_id = one and k.person_id is not null for update;
  update dose_ask k set person_id = null, ended_at = at where k.table_id = one and k.person_id is not null;
end $$;
revoke execute on function end_dose_asks(uuid, uuid, timestamptz), end_dose_table_asks(uuid, timestamptz) from public;
grant execute on function end_dose_asks(uuid, uuid, timestamptz), end_dose_table_asks(uuid, timestamptz) to mulin_runtime;
