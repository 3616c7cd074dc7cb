-- Bodies: Party organisations, committees and groups as a tree. Which kinds there are, where they stand, under what, and with which seats is a county's own data.
create table body_kind (
  id     text primary key,
  name   text not null unique check (length(name) between 2 and 20),
  -- Kinds of areas it may be bound to; none for what is founded elsewhere.
  levels text[] not null,
  -- Of those that share the word an area has one at a time: an owners' committee or a property committee.
  single text,
  -- Cannot be founded where none of that kind stands yet, nor before it.
  after  text references body_kind,
  -- May stand with nothing above it.
  top    boolean not null,
  sort   integer not null
);
create index body_kind_after on body_kind (after) where after is not null;
create table body_under (
  kind  text not null references body_kind,
  under text not null references body_kind,
  primary key (kind, under)
);
create index body_under_what on body_under (under);

insert into body_kind (id, name, levels, single, after, top, sort) values
  ('county-committee', '县（区）委', '{county,city}', 'county-committee', null, true, 10),
  ('county-centre', '县级中心', '{county,city}', null, null, false, 15),
  ('street-committee', '街道党工委、乡镇党委', '{street}', 'street-committee', null, true, 20),
  ('committee', '社区、村党组织', '{community}', null, null, true, 30),
  ('joint-committee', '大党委', '{community}', 'joint-committee', null, false, 40),
  ('residents-committee', '居委会、村委会', '{community}', 'residents-committee', null, true, 50),
  ('agency-group', '代办工作专班', '{community}', 'agency-group', null, true, 60),
  ('estate-branch', '小区党组织', '{estate}', 'estate-branch', null, false, 70),
  ('branch', '网格党支部', '{grid,community}', null, null, false, 80),
  ('grid-group', '网格党小组', '{grid}', 'grid-group', null, false, 90),
  ('building-group', '楼栋党小组', '{building}', 'building-group', null, false, 100),
  ('group', '党小组', '{micro-grid,grid,community}', null, null, false, 110),
  ('centre-household', '党员中心户', '{micro-grid,building}', null, null, false, 120),
  ('micro-unit', '微网格服务组', '{micro-grid}', 'micro-unit', null, true, 130),
  ('owners-committee', '业委会', '{estate}', 'estate-governing', null, true, 140),
  ('property-committee', '物管会', '{estate}', 'estate-governing', 'estate-branch', true, 150),
  ('company', '驻区单位', '{community}', null, null, true, 160),
  ('property-branch', '物业党支部', '{community,estate}', null, null, false, 170),
  ('team', '队伍', '{}', null, null, true, 180);
insert into body_under (kind, under) values
  ('county-centre', 'county-committee'), ('street-committee', 'county-committee'), ('committee', 'street-committee'), ('committee', 'county-centre'),
  ('joint-committee', 'committee'), ('estate-branch', 'committee'), ('branch', 'committee'), ('grid-group', 'committee'), ('grid-group', 'branch'),
  ('building-group', 'estate-branch'), ('group', 'branch'), ('centre-household', 'building-group'), ('centre-household', 'group'),
  ('property-branch', 'committee'), ('property-branch', 'company');
grant select, insert on body_kind, body_under to mulin_runtime;
grant select on body_kind, body_under to mulin_retention;
comment on column body_kind.id is 'plain';
comment on column body_kind.name is 'plain';
comment on column body_kind.levels is 'plain';
comment on column body_kind.single is 'plain';
comment on column body_kind.after is 'plain';
comment on column body_kind.top is 'plain';
comment on column body_under.kind is 'plain';
comment on column body_under.under is 'plain';

alter table organization drop constraint organization_kind_check;
-- Until now an owners' committee was filed as a committee that stands in an estate.
update organization o set kind = 'owners-committee' from area a where a.id = o.area_id and a.kind = 'estate' and o.kind = 'committee';
alter table organization add constraint organization_of_kind foreign key (kind) references body_kind not valid;
-- squawk-ignore constraint-missing-not-valid -- organisations of one county: some hundreds of rows
alter table organization validate constraint organization_of_kind;
-- squawk-ignore require-concurrent-index-creation -- some hundreds of rows
create index organization_by_kind on organization (kind, area_id) where ended_at is null;
alter table organization add column single text;
alter table organization add column founded_on date;
alter table organization add column place text;
alter table organization add column phone text;
alter table organization add column theme text;
alter table organization add column members integer;
alter table organization add column members_on date;
alter table organization add column ended_why text;
update organization set single = 'estate-governing' where kind = 'owners-committee' and ended_at is null;
alter table organization add constraint organization_members_on check ((members is null) = (members_on is null)) not valid;
-- squawk-ignore constraint-missing-not-valid -- the columns are new
alter table organization validate constraint organization_members_on;
-- squawk-ignore require-concurrent-index-creation -- some hundreds of rows
create unique index organization_single on organization (area_id, single) where single is not null and ended_at is null;
comment on column organization.single is 'plain';
comment on column organization.founded_on is 'plain';
comment on column organization.place is 'plain';
comment on column organization.phone is 'plain';
comment on column organization.theme is 'plain';
comment on column organization.members_on is 'plain';
comment on column organization.ended_why is 'plain';

-- What became different with a body: facts with their day, before and after it was founded. Taken back by its day, never out.
create table body_fact (
  id              uuid primary key,
  organization_id uuid not null references organization,
  on_day          date not null,
  what            text not null check (length(what) between 4 and 120),
  by_account      uuid not null references account,
  at              timestamptz not null,
  dropped_at      timestamptz
);
create index body_fact_of on body_fact (organization_id, on_day);
create index body_fact_by on body_fact (by_account);
grant select, insert on body_fact to mulin_runtime;
grant update (dropped_at) on body_fact to mulin_runtime;
grant select on body_fact to mulin_retention;
comment on column body_fact.on_day is 'plain';
comment on column body_fact.what is 'plain';
