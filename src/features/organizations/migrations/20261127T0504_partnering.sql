-- Units that build with a community: how they came, until when it is agreed, in which fields, and what they let neighbours use. A unit is a body like any other.
create table partner (
  organization_id uuid primary key references organization,
  community_id    uuid not null references area,
  kind            text not null check (kind in ('public-body', 'state-firm', 'property-firm', 'firm', 'association', 'culture', 'charity', 'professional')),
  contact_called  text not null check (length(contact_called) between 1 and 20),
  contact_phone   text not null check (length(contact_phone) between 3 and 20),
  joined_on       date not null,
  left_on         date,
  made_by         uuid not null references account,
  at              timestamptz not null,
  check (left_on >= joined_on)
);
create index partner_of_community on partner (community_id, joined_on);
create index partner_made_by on partner (made_by);
grant select, insert on partner to mulin_runtime;
grant update (kind, contact_called, contact_phone, left_on) on partner to mulin_runtime;
grant select, delete on partner to mulin_retention;
comment on column partner.kind is 'plain';
comment on column partner.contact_called is 'personal | 单位的联系人，订他们的场地和服务时找得到 | 同意(个保法13(1)) | 退出共建后1年 | 社区书记';
comment on column partner.contact_phone is 'personal | 单位的工作电话，订他们的场地和服务时打得通 | 同意(个保法13(1)) | 退出共建后1年 | 社区书记';
comment on column partner.joined_on is 'plain';
comment on column partner.left_on is 'plain';

create table partner_agreement (
  id              uuid primary key,
  organization_id uuid not null references partner,
  since           date not null,
  -- The last day it holds.
  until           date not null,
  by_account      uuid not null references account,
  at              timestamptz not null,
  check (until >= since)
);
create index partner_agreement_of on partner_agreement (organization_id, until);
create index partner_agreement_by on partner_agreement (by_account);
grant select, insert on partner_agreement to mulin_runtime;
grant select, delete on partner_agreement to mulin_retention;
comment on column partner_agreement.since is 'plain';
comment on column partner_agreement.until is 'plain';

create table partner_field (
  organization_id uuid not null references partner,
  field_id        uuid not null references governing_field,
  ended_at        timestamptz,
  primary key (organization_id, field_id)
);
create index partner_field_of_field on partner_field (field_id);
grant select, insert on partner_field to mulin_runtime;
grant update (ended_at) on partner_field to mulin_runtime;
grant select on partner_field to mulin_retention;

create table partner_offer (
  id              uuid primary key,
  organization_id uuid not null references partner,
  kind            text not null check (kind in ('room', 'skill', 'money', 'people', 'goods')),
  what            text not null check (length(what) between 2 and 60),
  -- On which days of the week, 1 is Monday; and from when until when.
  weekdays        smallint[] not null check (cardinality(weekdays) between 1 and 7),
  from_hour       smallint not null check (from_hour between 0 and 23),
  until_hour      smallint not null check (until_hour between 1 and 24),
  by_account      uuid not null references account,
  at              timestamptz not null,
  ended_at        timestamptz,
  check (from_hour < until_hour)
);
create index partner_offer_of on partner_offer (organization_id) where ended_at is null;
create index partner_offer_by on partner_offer (by_account);
grant select, insert on partner_offer to mulin_runtime;
grant update (ended_at) on partner_offer to mulin_runtime;
grant select on partner_offer to mulin_retention;
comment on column partner_offer.kind is 'plain';
comment on column partner_offer.what is 'plain';
comment on column partner_offer.weekdays is 'plain';
comment on column partner_offer.from_hour is 'plain';
comment on column partner_offer.until_hour is 'plain';

-- Who would like to use an offer, for which group and what; the unit says yes or no.
create table offer_asking (
  id          uuid primary key,
  offer_id    uuid not null references partner_offer,
  person_id   uuid not null references person,
  group_name  text not null check (length(group_name) between 2 and 30),
  -- A group that is registered and has an agreement of its own.
  group_id    uuid references partner,
  purpose     text not null check (length(purpose) between 2 and 60),
  day         date not null,
  from_hour   smallint not null check (from_hour between 0 and 23),
  until_hour  smallint not null check (until_hour between 1 and 24),
  by_account  uuid not null references account,
  asked_at    timestamptz not null,
  agreed      boolean,
  why         text check (length(why) between 2 and 120),
  answered_by uuid references account,
  answered_at timestamptz,
  ended_at    timestamptz,
  check (from_hour < until_hour),
  check ((agreed is null) = (answered_at is null)),
  check ((agreed is null) = (answered_by is null))
);
create index offer_asking_of_offer on offer_asking (offer_id, day);
create index offer_asking_of_person on offer_asking (person_id, day);
create index offer_asking_of_group on offer_asking (group_id) where group_id is not null;
create index offer_asking_by on offer_asking (by_account);
create index offer_asking_answered_by on offer_asking (answered_by) where answered_by is not null;
grant select, insert on offer_asking to mulin_runtime;
grant update (agreed, why, answered_by, answered_at, ended_at) on offer_asking to mulin_runtime;
grant select, delete on offer_asking to mulin_retention;
comment on column offer_asking.group_name is 'personal | 订共建单位的场地和服务：哪个居民小组来用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.purpose is 'personal | 订共建单位的场地和服务：做什么用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.day is 'personal | 订共建单位的场地和服务：哪天用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.from_hour is 'personal | 订共建单位的场地和服务：几点用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.until_hour is 'personal | 订共建单位的场地和服务：几点用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.agreed is 'plain';
comment on column offer_asking.why is 'personal | 单位为什么不能借 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
