-- Councils: by which rule each is put together is a community's own data, and so are the names of its parts; who sits for a part is a person with a post, or a unit.
insert into body_kind (id, name, levels, single, after, top, sort) values ('council', '议事会', '{}', null, null, true, 185);
insert into post_kind (id, name, level, work, sort, of_body) values ('council-seat', '议事会席位', 'community', 'helper', 220, true);

create table council_rule (
  id           text primary key,
  -- Whose rule it is; none for those every community may take.
  community_id uuid references area,
  name         text not null check (length(name) between 2 and 20),
  -- Whether one leads.
  leads        boolean not null,
  -- How many fixed parts there are, exactly; none where each council says how many.
  fixed        smallint check (fixed between 1 and 12),
  -- Whether one alone sits for a fixed part, or a whole group.
  single       boolean not null,
  -- Whether any number of others may be asked to come.
  others       boolean not null,
  -- What the parts are usually called.
  lead_called  text check (length(lead_called) between 2 and 20),
  fixed_called text[] not null default '{}',
  other_called text[] not null default '{}',
  sort         integer not null,
  check (leads or lead_called is null),
  check (others or other_called = '{}')
);
create unique index council_rule_named on council_rule (name) where community_id is null;
create unique index council_rule_named_here on council_rule (community_id, name) where community_id is not null;
insert into council_rule (id, name, leads, fixed, single, others, lead_called, fixed_called, other_called, sort) values
  ('groups', '固定几类成员', false, null, false, false, null, '{社区工作者,党员,居民代表,志愿者}', '{}', 10),
  ('one-two-n', '1+2+N 大事协商', true, 2, false, true, '小区党组织', '{社区居委会,物业企业}', '{相关部门,驻地单位,片警,党员,居民代表}', 20),
  ('one-three-n', '1+3+N 议事协调', true, 3, true, true, '小区党组织', '{物业企业,业委会（物管会）,驻地单位}', '{}', 30);
grant select, insert on council_rule to mulin_runtime;
grant select on council_rule to mulin_retention;
comment on column council_rule.id is 'plain';
comment on column council_rule.name is 'plain';
comment on column council_rule.leads is 'plain';
comment on column council_rule.single is 'plain';
comment on column council_rule.others is 'plain';
comment on column council_rule.fixed is 'plain';
comment on column council_rule.lead_called is 'plain';
comment on column council_rule.fixed_called is 'plain';
comment on column council_rule.other_called is 'plain';

create table council (
  organization_id uuid primary key references organization,
  community_id    uuid not null references area,
  rule_id         text not null references council_rule,
  about           text not null check (length(about) between 4 and 200),
  made_by         uuid not null references account,
  at              timestamptz not null
);
create index council_of_community on council (community_id);
create index council_of_rule on council (rule_id);
create index council_made_by on council (made_by);
grant select, insert on council to mulin_runtime;
grant select on council to mulin_retention;
comment on column council.rule_id is 'plain';
comment on column council.about is 'plain';

create table council_part (
  id         uuid primary key,
  council_id uuid not null references council,
  role       text not null check (role in ('lead', 'fixed', 'other')),
  name       text not null check (length(name) between 2 and 20),
  sort       integer not null,
  unique (council_id, name)
);
create unique index council_led_by_one on council_part (council_id) where role = 'lead';
grant select, insert on council_part to mulin_runtime;
grant select on council_part to mulin_retention;
comment on column council_part.role is 'plain';
comment on column council_part.name is 'plain';

create table council_seat (
  id       uuid primary key,
  part_id  uuid not null references council_part,
  post_id  uuid references post,
  unit_id  uuid references organization,
  at       timestamptz not null,
  ended_at timestamptz,
  check (num_nonnulls(post_id, unit_id) = 1)
);
create unique index council_seat_of_post on council_seat (part_id, post_id) where post_id is not null and ended_at is null;
create unique index council_seat_of_unit on council_seat (part_id, unit_id) where unit_id is not null and ended_at is null;
create index council_seat_post on council_seat (post_id) where post_id is not null;
create index council_seat_unit on council_seat (unit_id) where unit_id is not null;
grant select, insert on council_seat to mulin_runtime;
grant update (ended_at) on council_seat to mulin_runtime;
grant select, delete on council_seat to mulin_retention;
