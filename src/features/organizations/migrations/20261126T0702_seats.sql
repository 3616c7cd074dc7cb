-- Seats of bodies: a seat is a kind of post, so whoever sits holds a post there, with a day it began and a day it ends. Rights come from the post alone.
alter table post_kind add column of_body boolean not null default false;
comment on column post_kind.of_body is 'plain';
insert into post_kind (id, name, level, work, sort, of_body) values
  ('director', '社区（村）主任', 'community', 'staff', 15, false),
  ('good-member', '优秀党员', 'community', 'helper', 92, false),
  ('residents-group-head', '居民小组长', 'community', 'helper', 93, false),
  ('street-member', '街道（乡镇）党委委员', 'street', 'leader', 125, false),
  ('street-part-member', '街道（乡镇）党委兼职委员', 'street', 'helper', 201, true),
  ('joint-secretary', '大党委书记', 'community', 'helper', 202, true),
  ('joint-full-member', '大党委专职委员', 'community', 'helper', 203, true),
  ('joint-part-member', '大党委兼职委员', 'community', 'helper', 204, true),
  ('committee-member', '党组织委员', 'community', 'helper', 205, true),
  ('committee-part-member', '党组织兼职委员', 'community', 'helper', 206, true),
  ('residents-committee-member', '居（村）委会委员', 'community', 'helper', 207, true),
  ('branch-secretary', '党支部书记', 'grid', 'helper', 208, true),
  ('branch-member', '党支部委员', 'grid', 'helper', 209, true),
  ('estate-branch-member', '小区党组织委员', 'estate', 'helper', 210, true),
  ('group-leader', '党小组组长', 'grid', 'helper', 211, true),
  ('property-secretary', '物业党支部书记', 'estate', 'helper', 212, true),
  ('property-member', '物业党支部委员', 'estate', 'helper', 213, true),
  ('unit-contact', '单位联系人', 'community', 'helper', 214, true),
  ('unit-member', '单位兼职', 'community', 'helper', 215, true),
  ('agency-head', '代办总站长', 'community', 'helper', 216, true),
  ('one-old', '一老', 'micro-grid', 'helper', 217, true),
  ('one-young', '一少', 'micro-grid', 'helper', 218, true),
  ('one-member', '一委员', 'micro-grid', 'helper', 219, true);

create table body_seat (
  kind      text not null references body_kind,
  post_kind text not null references post_kind,
  -- How many may sit; null where nobody counts them.
  places    integer check (places between 1 and 99),
  part_time boolean not null,
  sort      integer not null,
  ended_at  timestamptz,
  primary key (kind, post_kind)
);
create index body_seat_of_post on body_seat (post_kind);
insert into body_seat (kind, post_kind, places, part_time, sort) values
  ('street-committee', 'street-part-member', null, true, 10),
  ('committee', 'committee-member', null, false, 10), ('committee', 'committee-part-member', null, true, 20),
  ('joint-committee', 'joint-secretary', 1, false, 10), ('joint-committee', 'joint-full-member', null, false, 20), ('joint-committee', 'joint-part-member', null, true, 30),
  ('residents-committee', 'residents-committee-member', null, false, 20),
  ('agency-group', 'agency-head', 1, false, 10), ('agency-group', 'first-agent', null, false, 20), ('agency-group', 'agent', null, false, 30),
  ('estate-branch', 'estate-branch', 1, false, 10), ('estate-branch', 'estate-branch-member', null, false, 20),
  ('branch', 'branch-secretary', 1, false, 10), ('branch', 'branch-member', null, false, 20),
  ('grid-group', 'group-leader', 1, false, 10), ('building-group', 'group-leader', 1, false, 10), ('group', 'group-leader', 1, false, 10),
  ('centre-household', 'centre-household', 1, false, 10),
  ('micro-unit', 'one-old', 1, false, 10), ('micro-unit', 'one-young', 1, false, 20), ('micro-unit', 'one-member', 1, false, 30),
  ('property-committee', 'estate-committee', null, false, 10),
  ('company', 'unit-contact', null, false, 10), ('company', 'unit-member', null, true, 20),
  ('property-branch', 'property-secretary', 1, false, 10), ('property-branch', 'property-member', null, false, 20);
grant select, insert on body_seat to mulin_runtime;
grant update (places, ended_at) on body_seat to mulin_runtime;
grant select on body_seat to mulin_retention;
comment on column body_seat.kind is 'plain';
comment on column body_seat.post_kind is 'plain';
comment on column body_seat.part_time is 'plain';

-- What is known about how somebody came to a post: the unit they come from and stay in, the circle they were drawn from or why from none, and a contract's end.
create table post_origin (
  post_id    uuid primary key references post,
  home_unit  text check (length(home_unit) between 2 and 40),
  home_id    uuid references organization,
  from_kind  text references post_kind,
  reason     text check (length(reason) between 4 and 120),
  contract_until date,
  reminded_at    timestamptz,
  at         timestamptz not null,
  check (num_nonnulls(home_unit, home_id) <= 1)
);
create index post_origin_home on post_origin (home_id) where home_id is not null;
create index post_origin_from on post_origin (from_kind) where from_kind is not null;
create index post_origin_contract on post_origin (contract_until) where contract_until is not null and reminded_at is null;
grant select, insert on post_origin to mulin_runtime;
grant update (contract_until, reminded_at) on post_origin to mulin_runtime;
grant select, delete on post_origin to mulin_retention;
comment on column post_origin.home_unit is 'personal | 兼职的人从哪个单位来，原单位的岗位保留 | 同意(个保法13(1)) | 离任后1年 | 社区书记';
comment on column post_origin.from_kind is 'personal | 这个岗位从哪几类人里产生 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
comment on column post_origin.reason is 'personal | 不在这几类人里的，为什么请他 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
comment on column post_origin.contract_until is 'personal | 聘用合同到期前提醒 | 履行劳动合同所必需(个保法13(2)) | 离任后1年 | 社区书记';

-- From which circles a community draws a post: whoever stands in none of them needs a reason.
create table post_source (
  community_id uuid not null references area,
  post_kind    text not null references post_kind,
  from_kind    text not null references post_kind,
  ended_at     timestamptz,
  primary key (community_id, post_kind, from_kind)
);
create index post_source_post on post_source (post_kind);
create index post_source_from on post_source (from_kind);
grant select, insert on post_source to mulin_runtime;
grant update (ended_at) on post_source to mulin_runtime;
grant select on post_source to mulin_retention;
comment on column post_source.post_kind is 'plain';
comment on column post_source.from_kind is 'plain';
