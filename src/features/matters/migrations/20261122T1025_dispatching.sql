-- Who should do it: what an order takes somebody to be good at, when helpers are free, who is on duty, by what rule orders are sent, how long it took.
-- When a neighbour helps, and when they want to be left alone; entered by themself, or by staff for those without a phone.
-- Hours are minutes of the week from Monday 00:00 in Asia/Shanghai; `rings` is `free` without `quiet`, or all but `quiet` where no free times are said.
create table helper_profile (
  person_id    uuid primary key references person,
  free         int4multirange not null default '{}',
  quiet_from   time,
  quiet_until  time,
  rings        int4multirange not null,
  reached      text not null default 'app' check (reached in ('app', 'phone', 'staff')),
  paused_since date,
  paused_until date,
  told_by      uuid references account,
  at           timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null)),
  check (paused_until is null or paused_since is not null)
);
create index helper_profile_told_by on helper_profile (told_by) where told_by is not null;
grant select, insert, update on helper_profile to mulin_runtime;
grant select, delete on helper_profile to mulin_retention;
comment on column helper_profile.free is 'personal | 只在本人方便的时候请他帮忙 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';
comment on column helper_profile.quiet_from is 'personal | 本人不想被打扰的时间 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';
comment on column helper_profile.quiet_until is 'personal | 本人不想被打扰的时间 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';
comment on column helper_profile.rings is 'personal | 只在本人方便的时候通知他 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';
comment on column helper_profile.reached is 'personal | 怎么找得到他(号码不公开) | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';
comment on column helper_profile.paused_since is 'personal | 这段时间不请他帮忙 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';
comment on column helper_profile.paused_until is 'personal | 这段时间不请他帮忙 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';

-- Who answers for a community outside working hours, night by night: work of the post, reached by a work telephone.
create table duty_turn (
  id           uuid primary key,
  community_id uuid not null references area,
  day          date not null,
  post_id      uuid not null references post,
  entered_by   uuid references account,
  at           timestamptz not null,
  dropped_at   timestamptz
);
create unique index duty_turn_once on duty_turn (community_id, day) where dropped_at is null;
create index duty_turn_of_community on duty_turn (community_id, day);
create index duty_turn_of_post on duty_turn (post_id);
create index duty_turn_entered_by on duty_turn (entered_by) where entered_by is not null;
grant select, insert on duty_turn to mulin_runtime;
grant update (dropped_at) on duty_turn to mulin_runtime;
grant select, delete on duty_turn to mulin_retention;
comment on column duty_turn.day is 'personal | 居民知道现在该打给谁 | 履职需要(个保法13(3)) | 1年 | 社区书记';

-- A notice that does not ring now: it waits until whoever is told may be rung.
alter table notice add column held_until timestamptz;
-- The column is new, so the index is empty: building it locks the table for the blink of one pass.
-- squawk-ignore require-concurrent-index-creation
create index notice_held on notice (held_until) where held_until is not null;
grant update (at, held_until) on notice to mulin_runtime;

-- A ruling turned into a rule: orders of this kind, at this place, go straight to these neighbours from now on.
create table routing_rule (
  id           uuid primary key,
  community_id uuid not null references area,
  leaf_id      text not null references leaf,
  place_id     uuid not null references area,
  posts        text[] not null,
  persons      uuid[] not null default '{}',
  from_matter  uuid references matter,
  made_by      uuid references account,
  made_at      timestamptz not null,
  ended_by     uuid references account,
  ended_at     timestamptz,
  check (cardinality(posts) + cardinality(persons) > 0),
  check (ended_by is null or ended_at is not null)
);
create unique index routing_rule_once on routing_rule (community_id, leaf_id, place_id) where ended_at is null;
create index routing_rule_of_community on routing_rule (community_id, made_at desc, id desc);
create index routing_rule_of_leaf on routing_rule (leaf_id);
create index routing_rule_of_place on routing_rule (place_id);
create index routing_rule_from_matter on routing_rule (from_matter) where from_matter is not null;
create index routing_rule_made_by on routing_rule (made_by) where made_by is not null;
create index routing_rule_ended_by on routing_rule (ended_by) where ended_by is not null;
grant select, insert on routing_rule to mulin_runtime;
grant update (ended_by, ended_at) on routing_rule to mulin_runtime;
grant select on routing_rule to mulin_retention;
comment on column routing_rule.leaf_id is 'plain';
comment on column routing_rule.posts is 'plain';
comment on column routing_rule.persons is 'personal | 同类的单子直接派给愿意接的人 | 同意(个保法13(1)) | 规则停用后1年 | 社区书记';

-- What people say about an order that was done: how long it took, how many trips. Nothing is ever changed here; a later word stands beside the earlier.
create table effort_said (
  id        uuid primary key,
  matter_id uuid not null references matter,
  round     integer not null,
  by        text not null check (by in ('helper', 'opener', 'staff')),
  minutes   integer check (minutes between 0 and 6000),
  trips     smallint check (trips between 0 and 50),
  reason    bytea,
  account_id uuid references account,
  at        timestamptz not null,
  check (num_nonnulls(minutes, trips) > 0)
);
create index effort_said_of_matter on effort_said (matter_id, round, at);
create index effort_said_by on effort_said (account_id) where account_id is not null;
grant select, insert on effort_said to mulin_runtime;
grant select on effort_said to mulin_retention;
comment on column effort_said.by is 'plain';
comment on column effort_said.trips is 'plain';
comment on column effort_said.reason is 'personal | 时长有出入时为什么这样定 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';

-- Minutes both sides agree on, or staff decided: only these count.
create table agreed_minutes (
  id           uuid primary key,
  matter_id    uuid not null references matter,
  round        integer not null,
  person_id    uuid not null references person,
  community_id uuid not null references area,
  minutes      integer not null check (minutes between 0 and 6000),
  how          text not null check (how in ('both', 'staff')),
  at           timestamptz not null,
  unique (matter_id, round)
);
create index agreed_minutes_of_person on agreed_minutes (person_id, at desc);
create index agreed_minutes_of_community on agreed_minutes (community_id, at);
grant select, insert on agreed_minutes to mulin_runtime;
grant select on agreed_minutes to mulin_retention;
comment on column agreed_minutes.how is 'plain';

-- What a community often answers, with blanks that are filled from the matter. Changing one ends it and begins the next.
create table reply_template (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 1 and 20),
  say          text not null check (length(say) between 2 and 300),
  sort         integer not null default 0,
  made_by      uuid references account,
  made_at      timestamptz not null,
  ended_at     timestamptz
);
create unique index reply_template_named_once on reply_template (community_id, name) where ended_at is null;
create index reply_template_of_community on reply_template (community_id, sort, name) where ended_at is null;
create index reply_template_made_by on reply_template (made_by) where made_by is not null;
grant select, insert on reply_template to mulin_runtime;
grant update (ended_at) on reply_template to mulin_runtime;
grant select, delete on reply_template to mulin_retention;
comment on column reply_template.name is 'plain';
comment on column reply_template.say is 'plain';

-- The next moment this person may be rung: now, unless they help as a neighbour and said otherwise. An emergency rings at once: it does not ask here.
create function rings_at(person uuid, moment timestamptz) returns timestamptz language sql stable as $$
  select case
    when p.paused_since is null and (p.rings @> w.minute or isempty(p.rings)) then moment
    when isempty(p.rings) then moment
    else date_trunc('minute', moment) + make_interval(mins => (
      select min(case when lower(r) > w.minute then lower(r) - w.minute else lower(r) - w.minute + 10080 end) from unnest(p.rings) as r))
  end
  from helper_profile p
    cross join lateral (select (extract(isodow from moment at time zone 'Asia/Shanghai')::int - 1) * 1440
      + extract(hour from moment at time zone 'Asia/Shanghai')::int * 60 + extract(minute from moment at time zone 'Asia/Shanghai')::int as minute) as w
  where p.person_id = person
$$;
grant execute on function rings_at(uuid, timestamptz) to mulin_runtime;
