-- Agreements a community has with units outside it: which parties, from when until when, what services; renewed by another, or ended with the reason.
create table cooperation (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 40),
  parties      text[] not null check (cardinality(parties) between 1 and 12),
  services     text[] not null check (cardinality(services) between 1 and 12),
  since        date not null,
  -- The last day it holds.
  until        date not null,
  -- How many days before its last day the office is reminded.
  notice_days  smallint not null check (notice_days between 1 and 180),
  renews       uuid references cooperation,
  by_account   uuid not null references account,
  at           timestamptz not null,
  reminded_at  timestamptz,
  ended_at     timestamptz,
  ended_why    text check (length(ended_why) between 2 and 120),
  check (until >= since),
  check ((ended_at is null) = (ended_why is null))
);
create index cooperation_of_community on cooperation (community_id, until);
create unique index cooperation_renewed_once on cooperation (renews) where renews is not null;
create index cooperation_to_remind on cooperation (until) where reminded_at is null and ended_at is null;
create index cooperation_by on cooperation (by_account);
grant select, insert on cooperation to mulin_runtime;
grant update (reminded_at, ended_at, ended_why) on cooperation to mulin_runtime;
grant select on cooperation to mulin_retention;
comment on column cooperation.name is 'plain';
comment on column cooperation.parties is 'plain';
comment on column cooperation.services is 'plain';
comment on column cooperation.since is 'plain';
comment on column cooperation.until is 'plain';
comment on column cooperation.notice_days is 'plain';
comment on column cooperation.ended_why is 'plain';
