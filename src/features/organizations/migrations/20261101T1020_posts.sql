-- Organisations, and posts: a person holding a kind of post for an area, from a day until a day.
create table organization (
  id        uuid primary key,
  kind      text not null check (kind in ('committee', 'branch', 'group', 'residents-committee', 'company', 'team')),
  name      text not null check (name <> ''),
  area_id   uuid not null references area,
  parent_id uuid references organization,
  batch_id  uuid,
  ended_at  timestamptz
);
create unique index organization_named_once on organization (area_id, kind, name) where ended_at is null;
create index organization_children on organization (parent_id) where ended_at is null;
create index organization_of_batch on organization (batch_id) where batch_id is not null;
grant select, insert, update on organization to mulin_runtime;
grant select on organization to mulin_retention;
comment on column organization.kind is 'plain';
comment on column organization.name is 'plain';

create table post_kind (
  id    text primary key,
  name  text not null unique,
  level text not null check (level in ('county', 'street', 'community', 'grid', 'micro-grid', 'building')),
  work  text not null check (work in ('staff', 'helper', 'leader', 'administrator')),
  sort  integer not null
);
insert into post_kind (id, name, level, work, sort) values
  ('secretary', '社区书记', 'community', 'staff', 10), ('community-staff', '社区工作者', 'community', 'staff', 20),
  ('grid-head', '网格长', 'community', 'staff', 30), ('grid-worker', '专职网格员', 'grid', 'staff', 40),
  ('micro-grid-worker', '微网格员', 'micro-grid', 'staff', 50), ('micro-grid-assistant', '辅助微网格员', 'micro-grid', 'staff', 60),
  ('building-head', '楼栋长', 'building', 'helper', 70), ('centre-household', '党员中心户', 'micro-grid', 'helper', 80),
  ('member', '党员', 'community', 'helper', 90), ('volunteer', '志愿者', 'community', 'helper', 100), ('shop', '商户', 'community', 'helper', 110),
  ('street-leader', '街道干部', 'street', 'leader', 120), ('county-leader', '县级干部', 'county', 'leader', 130),
  ('system-admin', '系统管理员', 'county', 'administrator', 140), ('security-admin', '安全管理员', 'county', 'administrator', 150),
  ('audit-admin', '审计管理员', 'county', 'administrator', 160);
grant select, insert, update on post_kind to mulin_runtime;
comment on column post_kind.id is 'plain';
comment on column post_kind.name is 'plain';
comment on column post_kind.level is 'plain';
comment on column post_kind.work is 'plain';

create table post (
  id              uuid primary key,
  kind            text not null references post_kind,
  person_id       uuid not null references person,
  area_id         uuid not null references area,
  community_id    uuid references area,
  organization_id uuid references organization,
  called          text not null,
  work_phone      text,
  skills          text[] not null default '{}',
  since           date not null,
  until           date,
  batch_id        uuid,
  check (until >= since)
);
create unique index post_held_once on post (kind, person_id, area_id) where until is null;
create index post_of_person on post (person_id);
create index post_of_area on post (area_id, kind);
create index post_of_community on post (community_id, kind);
create index post_of_organization on post (organization_id) where organization_id is not null;
create index post_of_batch on post (batch_id) where batch_id is not null;
grant select, insert on post to mulin_runtime;
grant update (until, called, work_phone, skills) on post to mulin_runtime;
grant select on post to mulin_retention;
comment on column post.kind is 'plain';
comment on column post.called is 'personal | 让居民知道找谁(本人同意公开的称呼) | 同意(个保法13(1)) | 离任后1年 | 社区书记';
comment on column post.work_phone is 'personal | 让居民打得通的工作电话 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
comment on column post.skills is 'personal | 派单时找得到会做的人 | 同意(个保法13(1)) | 离任后1年 | 社区书记';
comment on column post.since is 'personal | 任职起止，决定能办什么 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
comment on column post.until is 'personal | 任职起止，决定能办什么 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
