-- A desk where somebody who knows sits at set hours: a judge's room, legal advice, a desk for worries. What it helps with is public.
create table desk (
  id           uuid primary key,
  community_id uuid not null references area,
  kind         text not null check (kind ~ '^[a-z]{2,20}$'),
  name         text not null check (length(name) between 2 and 20),
  about        text not null check (length(about) between 2 and 200),
  topics       text[] not null check (cardinality(topics) <= 12),
  place        text not null check (length(place) between 2 and 60),
  slot_minutes smallint not null check (slot_minutes between 10 and 240),
  ahead_days   smallint not null check (ahead_days between 1 and 60),
  opened_by    uuid not null references account,
  opened_at    timestamptz not null,
  ended_at     timestamptz
);
create unique index desk_named_once on desk (community_id, name) where ended_at is null;
create index desk_opened_by on desk (opened_by);
grant select, insert on desk to mulin_runtime;
grant update (ended_at) on desk to mulin_runtime;
grant select on desk to mulin_retention;
comment on column desk.kind is 'plain';
comment on column desk.name is 'plain';
comment on column desk.about is 'plain';
comment on column desk.topics is 'plain';
comment on column desk.place is 'plain';
comment on column desk.slot_minutes is 'plain';
comment on column desk.ahead_days is 'plain';

-- Who sits there, by the post they hold, under the name they agreed to in that post.
create table desk_keeper (
  id      uuid primary key,
  desk_id uuid not null references desk,
  post_id uuid not null references post,
  says    text check (length(says) between 2 and 80),
  since   timestamptz not null,
  left_at timestamptz
);
create unique index desk_keeper_once on desk_keeper (desk_id, post_id) where left_at is null;
create index desk_keeper_of_desk on desk_keeper (desk_id);
create index desk_keeper_of_post on desk_keeper (post_id);
grant select, insert on desk_keeper to mulin_runtime;
grant update (left_at) on desk_keeper to mulin_runtime;
grant select on desk_keeper to mulin_retention;
comment on column desk_keeper.says is 'personal | 让居民知道这位专家擅长什么(本人同意公开) | 同意(个保法13(1)) | 离开后1年 | 社区书记';

-- The usual week of a keeper. New hours end the ones before; a legal holiday rests whatever the week says.
create table desk_hours (
  id        uuid primary key,
  keeper_id uuid not null references desk_keeper,
  weekday   smallint not null check (weekday between 1 and 7),
  starts    time not null,
  ends      time not null check (ends > starts),
  from_day  date not null,
  until_day date check (until_day >= from_day)
);
create index desk_hours_of_keeper on desk_hours (keeper_id);
grant select, insert on desk_hours to mulin_runtime;
grant update (until_day) on desk_hours to mulin_runtime;
grant select on desk_hours to mulin_retention;
comment on column desk_hours.weekday is 'plain';
comment on column desk_hours.starts is 'plain';
comment on column desk_hours.ends is 'plain';
comment on column desk_hours.from_day is 'plain';
comment on column desk_hours.until_day is 'plain';

-- One day that is not as usual: closed where it has no hours, or open at these, a holiday too.
create table desk_day (
  id         uuid primary key,
  keeper_id  uuid not null references desk_keeper,
  day        date not null,
  starts     time,
  ends       time check (ends > starts),
  at         timestamptz not null,
  dropped_at timestamptz,
  check ((starts is null) = (ends is null))
);
create unique index desk_day_once on desk_day (keeper_id, day) where dropped_at is null;
grant select, insert on desk_day to mulin_runtime;
grant update (dropped_at) on desk_day to mulin_runtime;
grant select on desk_day to mulin_retention;
create index desk_day_of_keeper on desk_day (keeper_id);
comment on column desk_day.starts is 'plain';
comment on column desk_day.ends is 'plain';
comment on column desk_day.day is 'plain';

-- A slot somebody has taken. There is no column for what it is about: that is said at the desk and kept by nobody here.
create table booking (
  id             uuid primary key,
  desk_id        uuid not null references desk,
  keeper_id      uuid not null references desk_keeper,
  post_id        uuid not null references post,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at),
  person_id      uuid references person,
  account_id     uuid references account,
  channel        text not null check (channel in ('online', 'phone', 'counter')),
  called         bytea not null,
  made_at        timestamptz not null,
  remind_at      timestamptz,
  cancelled_at   timestamptz,
  cancelled_by   text check (cancelled_by in ('asker', 'desk')),
  keeper_said    text check (keeper_said in ('came', 'absent')),
  keeper_minutes smallint check (keeper_minutes between 0 and 480),
  asker_said     text check (asker_said in ('came', 'absent')),
  settled_at     timestamptz,
  outcome        text check (outcome in ('held', 'absent', 'differs', 'unsaid')),
  check (num_nonnulls(person_id, account_id) = 1),
  check ((cancelled_at is null) = (cancelled_by is null)),
  check ((settled_at is null) = (outcome is null)),
  check (settled_at is null or cancelled_at is null)
);
create unique index booking_once on booking (post_id, starts_at) where cancelled_at is null;
create index booking_of_desk on booking (desk_id, starts_at);
create index booking_of_keeper on booking (keeper_id, starts_at);
create index booking_of_post on booking (post_id, starts_at);
create index booking_of_person on booking (person_id, starts_at) where person_id is not null;
create index booking_of_account on booking (account_id, starts_at) where account_id is not null;
create index booking_to_remind on booking (remind_at) where remind_at is not null and cancelled_at is null;
create index booking_to_settle on booking (ends_at) where settled_at is null and cancelled_at is null;
grant select, insert on booking to mulin_runtime;
grant update (keeper_id, post_id, starts_at, ends_at, remind_at, cancelled_at, cancelled_by, keeper_said, keeper_minutes, asker_said, settled_at, outcome) on booking to mulin_runtime;
grant select, delete on booking to mulin_retention;
comment on column booking.channel is 'plain';
comment on column booking.called is 'personal | 预约的人希望怎么称呼(本人自己写,只给本人和接待的专家看) | 为办事所必需(个保法13(2)) | 预约过后30天 | 社区书记';
comment on column booking.cancelled_by is 'plain';
comment on column booking.keeper_said is 'personal | 这一次谈没谈成(专家说的,不记谈了什么) | 为办事所必需(个保法13(2)) | 预约过后30天 | 社区书记';
comment on column booking.keeper_minutes is 'personal | 志愿者服务时长(不记谈了什么) | 为办事所必需(个保法13(2)) | 预约过后30天,合计不含个人 | 社区书记';
comment on column booking.asker_said is 'personal | 这一次谈没谈成(本人说的,不记谈了什么) | 为办事所必需(个保法13(2)) | 预约过后30天 | 社区书记';
comment on column booking.outcome is 'plain';

-- What stays when bookings have gone: how many, and how long somebody gave, month by month; nobody's.
create table desk_total (
  keeper_id  uuid not null references desk_keeper,
  month      date not null check (month = date_trunc('month', month)),
  held       integer not null default 0 check (held >= 0),
  absent     integer not null default 0 check (absent >= 0),
  unsettled  integer not null default 0 check (unsettled >= 0),
  called_off integer not null default 0 check (called_off >= 0),
  minutes    integer not null default 0 check (minutes >= 0),
  primary key (keeper_id, month)
);
grant select, insert, update on desk_total to mulin_runtime;
grant select on desk_total to mulin_retention;
comment on column desk_total.month is 'plain';
