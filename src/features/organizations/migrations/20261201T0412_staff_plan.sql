-- For how many of a post of the grid team a place is planned, where that is not one: the newest row of a place and post stands.
create table staff_plan (
  id         uuid primary key,
  area_id    uuid not null references area,
  post_kind  text not null references post_kind,
  places     integer not null check (places between 0 and 50),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index staff_plan_of on staff_plan (area_id, post_kind, at desc, id desc);
create index staff_plan_post on staff_plan (post_kind);
create index staff_plan_by on staff_plan (by_account);
grant select, insert on staff_plan to mulin_runtime;
grant select on staff_plan to mulin_retention;
comment on column staff_plan.post_kind is 'plain';
comment on column staff_plan.places is 'plain';
