-- 党员亮身份: who agreed to be named on the plaque of their building, and which plaques hang where since when. Taken back, the name goes at once and the plaque
-- stands on the list of those to be taken down.
create table plaque_name (
  id           uuid primary key,
  person_id    uuid not null references person,
  community_id uuid not null references area,
  building_id  uuid not null references area,
  called       text not null check (length(called) between 1 and 20),
  agreed_at    timestamptz not null,
  ended_at     timestamptz
);
create unique index plaque_name_once on plaque_name (person_id) where ended_at is null;
create index plaque_name_of_person on plaque_name (person_id);
create index plaque_name_of_building on plaque_name (building_id) where ended_at is null;
create index plaque_name_of_community on plaque_name (community_id) where ended_at is null;
grant select, insert on plaque_name to mulin_runtime;
grant update (called, ended_at) on plaque_name to mulin_runtime;
grant select, delete on plaque_name to mulin_retention;
comment on column plaque_name.called is 'personal | 楼栋「党员亮身份」牌上怎么写，本人同意才写 | 单独同意(个保法25、29条) | 收回即删 | 社区书记 | 敏感：党员身份；单独同意，收回马上删除并摘牌';

create table plaque (
  id           uuid primary key,
  community_id uuid not null references area,
  building_id  uuid not null references area,
  words        text not null check (length(words) between 2 and 60),
  put_up_on    date not null,
  taken_down_on date,
  by_account   uuid not null references account,
  at           timestamptz not null,
  check (taken_down_on >= put_up_on)
);
create unique index plaque_of_building on plaque (building_id) where taken_down_on is null;
create index plaque_of_community on plaque (community_id) where taken_down_on is null;
create index plaque_by on plaque (by_account);
grant select, insert on plaque to mulin_runtime;
grant update (taken_down_on) on plaque to mulin_runtime;
grant select on plaque to mulin_retention;
comment on column plaque.words is 'plain';
comment on column plaque.put_up_on is 'plain';
comment on column plaque.taken_down_on is 'plain';

-- Whom a plaque names.
create table plaque_line (
  plaque_id uuid not null references plaque,
  name_id   uuid not null references plaque_name on delete cascade,
  primary key (plaque_id, name_id)
);
create index plaque_line_of_name on plaque_line (name_id);
grant select, insert on plaque_line to mulin_runtime;
grant select on plaque_line to mulin_retention;
