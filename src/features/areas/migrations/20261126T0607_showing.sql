-- What a grid shows of itself. 一网格一品牌: the newest row stands, the ones before are its history.
create table grid_brand (
  id         uuid primary key,
  area_id    uuid not null references area,
  brand      text not null check (length(brand) between 2 and 20),
  says       text check (length(says) between 2 and 200),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index grid_brand_of on grid_brand (area_id, at desc, id desc);
create index grid_brand_by on grid_brand (by_account);
grant select, insert on grid_brand to mulin_runtime;
grant select on grid_brand to mulin_retention;
comment on column grid_brand.brand is 'plain';
comment on column grid_brand.says is 'plain';

-- 微堡垒: where one finds the grid's people, and at which number of the place. One to a grid.
create table outpost (
  id         uuid primary key,
  area_id    uuid not null references area,
  name       text not null check (length(name) between 2 and 30),
  place      text not null check (length(place) between 2 and 60),
  phone      text check (length(phone) between 3 and 20),
  hours      text check (length(hours) between 2 and 60),
  by_account uuid not null references account,
  at         timestamptz not null,
  ended_at   timestamptz
);
create unique index outpost_of_grid on outpost (area_id) where ended_at is null;
create index outpost_by on outpost (by_account);
grant select, insert on outpost to mulin_runtime;
grant update (ended_at) on outpost to mulin_runtime;
grant select on outpost to mulin_retention;
comment on column outpost.name is 'plain';
comment on column outpost.place is 'plain';
comment on column outpost.phone is 'plain';
comment on column outpost.hours is 'plain';

-- A hospital, a school, a market: what brings strangers into a grid, and what they need to know. Nothing about who they are, nor about how many come.
create table institution (
  id         uuid primary key,
  area_id    uuid not null references area,
  kind       text not null check (kind in ('hospital', 'school', 'market', 'station', 'other')),
  name       text not null check (length(name) between 2 and 40),
  visitors   text not null check (length(visitors) between 4 and 1000),
  phone      text check (length(phone) between 3 and 20),
  by_account uuid not null references account,
  at         timestamptz not null,
  ended_at   timestamptz
);
create unique index institution_named_once on institution (area_id, name) where ended_at is null;
create index institution_by on institution (by_account);
grant select, insert on institution to mulin_runtime;
grant update (ended_at) on institution to mulin_runtime;
grant select on institution to mulin_retention;
comment on column institution.kind is 'plain';
comment on column institution.name is 'plain';
comment on column institution.visitors is 'plain';
comment on column institution.phone is 'plain';

-- 一社区一部、一部一客厅: a community's branch has one parlour, and a second is refused.
create table parlour (
  id              uuid primary key,
  organization_id uuid not null references organization,
  name            text not null check (length(name) between 2 and 30),
  place           text not null check (length(place) between 2 and 60),
  by_account      uuid not null references account,
  at              timestamptz not null,
  ended_at        timestamptz
);
create unique index parlour_of_branch on parlour (organization_id) where ended_at is null;
create index parlour_by on parlour (by_account);
grant select, insert on parlour to mulin_runtime;
grant update (ended_at) on parlour to mulin_runtime;
grant select on parlour to mulin_retention;
comment on column parlour.name is 'plain';
comment on column parlour.place is 'plain';
