-- What the kernel keeps for every county: requests already done, messages on their way out, the legal calendar.
create table idempotency (
  key       uuid primary key,
  account   uuid,
  contract  text not null,
  body_mac  bytea not null,
  result_id uuid,
  at        timestamptz not null
);
create index idempotency_by_age on idempotency (at);
grant select, insert on idempotency to mulin_runtime;
grant update (result_id) on idempotency to mulin_runtime;
grant select, delete on idempotency to mulin_retention;
comment on column idempotency.contract is 'plain';
comment on column idempotency.body_mac is 'plain';

create table outbox (
  id      uuid primary key,
  channel text not null check (channel in ('sms')),
  sealed  bytea not null,
  tries   integer not null default 0,
  next_at timestamptz,
  sent_at timestamptz,
  fault   text,
  check ((sent_at is null) or (next_at is null))
);
create index outbox_waiting on outbox (next_at) where next_at is not null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
grant select, insert on outbox to mulin_runtime;
grant update (tries, next_at, sent_at, fault) on outbox to mulin_runtime;
grant select, delete on outbox to mulin_retention;
comment on column outbox.channel is 'plain';
comment on column outbox.sealed is 'personal | 把办理进展用短信告诉本人 | 同意(个保法13(1)) | 发出后7天 | 系统管理员';
comment on column outbox.fault is 'plain';

create table workday_override (
  day  date primary key,
  kind text not null check (kind in ('work', 'rest')),
  name text not null
);
create table calendar_year (
  year   integer primary key check (year between 2000 and 2200),
  source text not null
);
create table working_hours (
  starts time primary key,
  ends   time not null,
  check (ends > starts)
);
insert into working_hours (starts, ends) values ('09:00', '12:00'), ('14:00', '18:00');
grant select, insert, update on workday_override, calendar_year, working_hours to mulin_runtime;
comment on column workday_override.kind is 'plain';
comment on column workday_override.name is 'plain';
comment on column workday_override.day is 'plain';
comment on column working_hours.starts is 'plain';
comment on column working_hours.ends is 'plain';
comment on column calendar_year.source is 'plain';
