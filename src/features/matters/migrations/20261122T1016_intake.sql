-- From whom a matter is kept (a complaint never reaches whom it is about, whatever posts they hold), which posts of its area read it at all
-- (null: all staff of the area), and which of the five small things it is.
alter table matter add column kept_from uuid[] not null default '{}';
alter table matter add column seen_by text[];
alter table matter add column small text not null default 'request' check (small in ('affair', 'problem', 'quarrel', 'request', 'difficulty'));
grant update (small) on matter to mulin_runtime;
comment on column matter.kept_from is 'personal | 投诉不让被投诉的人看到 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
comment on column matter.seen_by is 'plain';
comment on column matter.small is 'plain';

-- Staff put a matter into another of the five classes: who, when, from what to what.
create table class_change (
  id         uuid primary key,
  matter_id  uuid not null references matter,
  was        text not null,
  becomes    text not null check (becomes <> was),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index class_change_of_matter on class_change (matter_id, at);
create index class_change_by_account on class_change (by_account);
grant select, insert on class_change to mulin_runtime;
grant select on class_change to mulin_retention;
comment on column class_change.was is 'plain';
comment on column class_change.becomes is 'plain';

-- A thank-you from whoever was helped to whoever helped: one for each matter, read by the two of them.
create table thanks (
  id         uuid primary key,
  matter_id  uuid not null unique references matter,
  by_account uuid not null references account,
  said       bytea,
  at         timestamptz not null
);
create index thanks_by_account on thanks (by_account);
grant select, insert on thanks to mulin_runtime;
grant select on thanks to mulin_retention;
comment on column thanks.said is 'personal | 居民向帮忙的人道谢 | 同意(个保法13(1)) | 办结后3年 | 社区书记';

-- Somebody old who lives alone asks, of their own accord, to be helped first. It ends by itself after at most six months.
create table first_wish (
  id           uuid primary key,
  person_id    uuid not null references person,
  since        timestamptz not null,
  until        timestamptz not null,
  withdrawn_at timestamptz,
  check (until > since)
);
create unique index first_wish_one_in_force on first_wish (person_id) where withdrawn_at is null;
grant select, insert on first_wish to mulin_runtime;
grant update (withdrawn_at) on first_wish to mulin_runtime;
grant select, delete on first_wish to mulin_retention;
comment on column first_wish.since is 'personal | 独居老人本人要求优先办理，只有办理人看得到 | 单独同意(个保法29条) | 撤回或到期后30天 | 社区书记';
comment on column first_wish.until is 'personal | 独居老人本人要求优先办理，只有办理人看得到 | 单独同意(个保法29条) | 撤回或到期后30天 | 社区书记';
comment on column first_wish.withdrawn_at is 'personal | 独居老人本人要求优先办理，只有办理人看得到 | 单独同意(个保法29条) | 撤回或到期后30天 | 社区书记';

-- One whistle of a gate-keeper calls several posts at once; each call is a matter of its own with its own clock.
create table whistle (
  id        uuid primary key,
  leaf_id   text not null references leaf,
  area_id   uuid not null references area,
  by_person uuid not null references person,
  at        timestamptz not null
);
create index whistle_of_person on whistle (by_person, at desc);
create index whistle_of_leaf on whistle (leaf_id);
create index whistle_of_area on whistle (area_id);
grant select, insert on whistle to mulin_runtime;
grant select on whistle to mulin_retention;
comment on column whistle.leaf_id is 'plain';
create table whistle_call (
  whistle_id uuid not null references whistle,
  matter_id  uuid not null references matter,
  called     text not null references post_kind,
  primary key (whistle_id, called)
);
create unique index whistle_call_matter on whistle_call (matter_id);
create index whistle_call_called on whistle_call (called);
grant select, insert on whistle_call to mulin_runtime;
grant select on whistle_call to mulin_retention;
comment on column whistle_call.called is 'plain';
