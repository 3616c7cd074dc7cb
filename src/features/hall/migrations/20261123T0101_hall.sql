-- The hall of a community: its windows, what each takes, and when it is open, said by the community itself (rows S2-A64, S4-B8).
create table hall_window (
  id           uuid primary key,
  community_id uuid not null references area,
  letter       text not null check (letter ~ '^[A-Z]$'),
  name         text not null check (length(name) between 2 and 20),
  place        text not null check (length(place) between 2 and 30),
  private      boolean not null,
  hours        jsonb not null,
  made_by      uuid not null references account,
  made_at      timestamptz not null,
  closed_at    timestamptz
);
create unique index hall_window_letter on hall_window (community_id, letter) where closed_at is null;
create unique index hall_window_named on hall_window (community_id, name) where closed_at is null;
create index hall_window_made_by on hall_window (made_by);
grant select, insert on hall_window to mulin_runtime;
grant update (name, place, private, hours, closed_at) on hall_window to mulin_runtime;
grant select on hall_window to mulin_retention;
comment on column hall_window.letter is 'plain';
comment on column hall_window.name is 'plain';
comment on column hall_window.place is 'plain';
comment on column hall_window.private is 'plain';
comment on column hall_window.hours is 'plain';

-- What is handed in at a window, by which leaf of the tree it is done, and what to bring. `affair`: of the government (政务) or of the neighbourhood (居务).
create table hall_service (
  id        uuid primary key,
  window_id uuid not null references hall_window,
  leaf_id   text not null references leaf,
  name      text not null check (length(name) between 2 and 20),
  affair    text not null check (affair in ('government', 'neighbourhood')),
  documents text[] not null,
  online    boolean not null,
  made_at   timestamptz not null,
  ended_at  timestamptz
);
create index hall_service_of_window on hall_service (window_id);
create unique index hall_service_named on hall_service (window_id, name) where ended_at is null;
create index hall_service_of_leaf on hall_service (leaf_id);
grant select, insert on hall_service to mulin_runtime;
grant update (name, affair, documents, online, ended_at) on hall_service to mulin_runtime;
grant select on hall_service to mulin_retention;
comment on column hall_service.leaf_id is 'plain';
comment on column hall_service.name is 'plain';
comment on column hall_service.affair is 'plain';
comment on column hall_service.documents is 'plain';
comment on column hall_service.online is 'plain';

-- Numbers of a window, each day from one on. Whose a number is, is known only to whoever drew it; one drawn at the counter is nobody's but the paper's.
create table hall_turn (
  id         uuid primary key,
  window_id  uuid not null references hall_window,
  day        date not null,
  number     integer not null check (number > 0),
  taken_at   timestamptz not null,
  account_id uuid references account,
  given_by   uuid references account,
  called_at  timestamptz,
  called_by  uuid references account,
  served_at  timestamptz,
  gone_at    timestamptz,
  unique (window_id, day, number),
  check ((account_id is null) <> (given_by is null)),
  check ((called_at is null) = (called_by is null)),
  check (served_at is null or called_at is not null),
  check (served_at is null or gone_at is null)
);
create unique index hall_turn_one_at_a_time on hall_turn (window_id, account_id) where served_at is null and gone_at is null and account_id is not null;
create index hall_turn_of_account on hall_turn (account_id, day) where account_id is not null;
create index hall_turn_given_by on hall_turn (given_by) where given_by is not null;
create index hall_turn_called_by on hall_turn (called_by) where called_by is not null;
create index hall_turn_by_day on hall_turn (day);
grant select, insert on hall_turn to mulin_runtime;
grant update (called_at, called_by, served_at, gone_at) on hall_turn to mulin_runtime;
grant select, delete on hall_turn to mulin_retention;
comment on column hall_turn.day is 'personal | 叫号: 哪天的号 | 为办事所必需(个保法13(2)) | 30天 | 社区书记';

-- 受理单: whatever is handed in at one time, at whatever windows, under one number (row S2-A58).
create table hall_slip (
  id             uuid primary key,
  community_id   uuid not null references area,
  year           smallint not null,
  number         integer not null check (number > 0),
  channel        text not null check (channel in ('online', 'phone', 'counter', 'visit', 'wechat', 'paper')),
  opener_person  uuid references person,
  opener_account uuid references account,
  received_by    uuid references account,
  at             timestamptz not null,
  unique (community_id, year, number),
  check ((channel = 'online') = (received_by is null))
);
create index hall_slip_of_person on hall_slip (opener_person, at desc) where opener_person is not null;
create index hall_slip_of_account on hall_slip (opener_account, at desc) where opener_account is not null;
create index hall_slip_of_community on hall_slip (community_id, at desc, id desc);
create index hall_slip_received_by on hall_slip (received_by) where received_by is not null;
grant select, insert on hall_slip to mulin_runtime;
grant select on hall_slip to mulin_retention;
comment on column hall_slip.channel is 'plain';

-- The matters of a slip. `window_id` is the counter it came in at, and the one its result is given out at (row S4-B9).
create table hall_case (
  matter_id  uuid primary key references matter,
  slip_id    uuid not null references hall_slip,
  service_id uuid not null references hall_service,
  window_id  uuid not null references hall_window,
  given_at   timestamptz,
  given_by   uuid references account,
  check ((given_at is null) = (given_by is null))
);
create index hall_case_of_slip on hall_case (slip_id);
create index hall_case_of_service on hall_case (service_id);
create index hall_case_of_window on hall_case (window_id);
create index hall_case_given_by on hall_case (given_by) where given_by is not null;
grant select, insert on hall_case to mulin_runtime;
grant update (given_at, given_by) on hall_case to mulin_runtime;
grant select on hall_case to mulin_retention;

-- Which papers were shown with a matter: brought, or seen with an earlier one and used again because the person said so. What stands on them is not kept.
create table hall_paper (
  matter_id uuid not null references hall_case,
  name      text not null check (length(name) between 1 and 40),
  how       text not null check (how in ('brought', 'kept')),
  shown_on  date not null,
  ticked_by uuid not null references account,
  at        timestamptz not null,
  primary key (matter_id, name)
);
create index hall_paper_ticked_by on hall_paper (ticked_by);
grant select, insert on hall_paper to mulin_runtime;
grant select, delete on hall_paper to mulin_retention;
comment on column hall_paper.name is 'personal | 窗口看过哪几样材料(只记名称)，下次不用再带 | 同意(个保法13(1)) | 1年 | 社区书记';
comment on column hall_paper.how is 'personal | 材料是带来的，还是本人勾选沿用上次的 | 同意(个保法13(1)) | 1年 | 社区书记';
comment on column hall_paper.shown_on is 'personal | 材料哪天看过，一年后要再看 | 同意(个保法13(1)) | 1年 | 社区书记';

-- That the person let an earlier answer of theirs be used again: which field, from where, and who ticked it (row S2-A59). The answer itself stands sealed in the matter.
create table hall_reuse (
  matter_id uuid not null references hall_case,
  field     text not null,
  source    text not null check (source in ('ledger', 'form')),
  ticked_by uuid not null references account,
  at        timestamptz not null,
  primary key (matter_id, field)
);
create index hall_reuse_ticked_by on hall_reuse (ticked_by);
grant select, insert on hall_reuse to mulin_runtime;
grant select on hall_reuse to mulin_retention;
comment on column hall_reuse.field is 'personal | 本人勾选同意沿用的是哪一项 | 同意(个保法13(1)) | 随事项 | 社区书记';
comment on column hall_reuse.source is 'personal | 沿用的来自台账还是上次填的 | 同意(个保法13(1)) | 随事项 | 社区书记';

-- One trip of the person to the counter: handing in, bringing what was missing, fetching the result (row S4-B10). Never where else somebody was.
create table hall_visit (
  id        uuid primary key,
  matter_id uuid not null references hall_case,
  why       text not null check (why in ('hand-in', 'papers', 'result')),
  at        timestamptz not null,
  by        uuid not null references account
);
create index hall_visit_of_matter on hall_visit (matter_id);
create index hall_visit_by on hall_visit (by);
create unique index hall_visit_once on hall_visit (matter_id, why) where why <> 'papers';
grant select, insert on hall_visit to mulin_runtime;
grant select on hall_visit to mulin_retention;
comment on column hall_visit.why is 'personal | 办一件事来了几趟、为什么，好让下次少跑 | 为办事所必需(个保法13(2)) | 随事项 | 社区书记';
