-- Cadres placed at a grid for some days a month: a post there without rights of its own, how many days were meant, and on which days they were there, as
-- they say themselves or the office does. A day says nothing of where in the grid, or of hours.
-- A seat of a county's own may be called so already: it keeps its holders, under a name of its own.
update post_kind set name = name || '（本县）' where name in ('下沉干部');
insert into post_kind (id, name, level, work, sort) values ('placed-cadre', '下沉干部', 'grid', 'helper', 94);
create table placement (
  post_id      uuid primary key references post,
  community_id uuid not null references area,
  home_unit    text not null check (length(home_unit) between 2 and 40),
  days_a_month integer not null check (days_a_month between 1 and 22),
  made_by      uuid not null references account,
  at           timestamptz not null
);
create index placement_of_community on placement (community_id);
create index placement_made_by on placement (made_by);
grant select, insert on placement to mulin_runtime;
grant select, delete on placement to mulin_retention;
comment on column placement.home_unit is 'personal | 下沉干部从哪个单位来，大家知道 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';

create table placement_day (
  post_id    uuid not null references placement,
  on_day     date not null,
  what       text not null check (length(what) between 2 and 60),
  by_account uuid not null references account,
  at         timestamptz not null,
  dropped_at timestamptz,
  primary key (post_id, on_day)
);
create index placement_day_by on placement_day (by_account);
grant select, insert on placement_day to mulin_runtime;
grant update (what, by_account, at, dropped_at) on placement_day to mulin_runtime;
grant select, delete on placement_day to mulin_retention;
comment on column placement_day.on_day is 'personal | 下沉干部计划几天、到了几天 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
comment on column placement_day.what is 'personal | 下沉那天办了什么，不写居民 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
