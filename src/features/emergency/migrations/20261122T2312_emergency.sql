-- Plans for an emergency: what residents do, who does what, who rings whom, and the drills. Posts, no persons: whoever holds them today.
create table emergency_plan (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 30),
  advice       text not null check (length(advice) between 2 and 500),
  made_by      uuid not null references account,
  made_at      timestamptz not null,
  ended_at     timestamptz,
  reminded_at  timestamptz
);
create index emergency_plan_of_community on emergency_plan (community_id, made_at, id) where ended_at is null;
create index emergency_plan_made_by on emergency_plan (made_by);
grant select, insert on emergency_plan to mulin_runtime;
grant update (ended_at, reminded_at) on emergency_plan to mulin_runtime;
grant select on emergency_plan to mulin_retention;
comment on column emergency_plan.name is 'plain';
comment on column emergency_plan.advice is 'plain';

create table emergency_plan_step (
  plan_id   uuid not null references emergency_plan,
  nth       smallint not null,
  post_kind text not null references post_kind,
  what      text not null check (length(what) between 2 and 80),
  primary key (plan_id, nth)
);
create index emergency_plan_step_of_post on emergency_plan_step (post_kind);
grant select, insert on emergency_plan_step to mulin_runtime;
grant select on emergency_plan_step to mulin_retention;
comment on column emergency_plan_step.nth is 'plain';
comment on column emergency_plan_step.post_kind is 'plain';
comment on column emergency_plan_step.what is 'plain';

-- The tree of calls, by posts: each kind is rung by one other, the root by nobody.
create table emergency_plan_call (
  plan_id   uuid not null references emergency_plan,
  post_kind text not null references post_kind,
  rung_by   text references post_kind,
  primary key (plan_id, post_kind),
  check (post_kind <> rung_by)
);
create index emergency_plan_call_of_post on emergency_plan_call (post_kind);
create index emergency_plan_call_rung_by on emergency_plan_call (rung_by) where rung_by is not null;
grant select, insert on emergency_plan_call to mulin_runtime;
grant select on emergency_plan_call to mulin_retention;
comment on column emergency_plan_call.post_kind is 'plain';
comment on column emergency_plan_call.rung_by is 'plain';

create table emergency_drill (
  id         uuid primary key,
  plan_id    uuid not null references emergency_plan,
  held_on    date not null,
  said       text not null check (length(said) between 2 and 200),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index emergency_drill_of_plan on emergency_drill (plan_id, held_on desc);
create index emergency_drill_by_account on emergency_drill (by_account);
grant select, insert on emergency_drill to mulin_runtime;
grant select on emergency_drill to mulin_retention;
comment on column emergency_drill.held_on is 'plain';
comment on column emergency_drill.said is 'plain';

-- Emergency mode: off unless an order with number, issuer, scope and end stands here. One at a time in a community. Closing destroys the key of
-- the addresses at once, the key of what was delivered to whom thirty days later; the totals stay.
create table emergency (
  id             uuid primary key,
  community_id   uuid not null references area,
  scope_id       uuid not null references area,
  plan_id        uuid not null references emergency_plan,
  order_number   text not null check (length(order_number) between 2 and 40),
  ordered_by     text not null check (length(ordered_by) between 2 and 40),
  opened_by      uuid not null references account,
  since          timestamptz not null,
  until          timestamptz not null,
  closed_at      timestamptz,
  closed_by      uuid references account,
  thanks         text,
  homes          integer not null default 0,
  visits         integer not null default 0,
  homes_key      bytea,
  visits_key     bytea,
  check (until > since),
  check (closed_at is not null or (homes_key is not null and visits_key is not null)),
  check (closed_at is null or homes_key is null)
);
create unique index emergency_one_at_a_time on emergency (community_id) where closed_at is null;
create index emergency_of_community on emergency (community_id, since desc);
create index emergency_of_scope on emergency (scope_id);
create index emergency_of_plan on emergency (plan_id);
create index emergency_opened_by on emergency (opened_by);
create index emergency_closed_by on emergency (closed_by) where closed_by is not null;
create index emergency_ends on emergency (until) where closed_at is null;
create index emergency_to_shred on emergency (closed_at) where visits_key is not null;
grant select, insert on emergency to mulin_runtime;
grant update (closed_at, closed_by, thanks, homes, visits, homes_key) on emergency to mulin_runtime;
grant select on emergency to mulin_retention;
grant update (visits_key) on emergency to mulin_retention;
comment on column emergency.order_number is 'plain';
comment on column emergency.ordered_by is 'plain';
comment on column emergency.thanks is 'plain';
comment on column emergency.homes_key is 'personal | 应急期间上门地址的钥匙，结束时销毁即删除 | 应对突发公共事件(个保法13(4)) | 应急结束即销毁 | 社区书记';
comment on column emergency.visits_key is 'personal | 应急期间送了什么的钥匙，销毁即删除 | 应对突发公共事件(个保法13(4)) | 应急结束后30天销毁 | 社区书记';

-- What the plan asks of each post, once it is started.
create table emergency_task (
  emergency_id uuid not null references emergency,
  nth          smallint not null,
  post_kind    text not null references post_kind,
  what         text not null,
  done_at      timestamptz,
  done_by      uuid references account,
  done_called  text,
  primary key (emergency_id, nth),
  check ((done_at is null) = (done_by is null))
);
create index emergency_task_of_post on emergency_task (post_kind);
create index emergency_task_done_by on emergency_task (done_by) where done_by is not null;
grant select, insert on emergency_task to mulin_runtime;
grant update (done_at, done_by, done_called) on emergency_task to mulin_runtime;
grant select on emergency_task to mulin_retention;
comment on column emergency_task.nth is 'plain';
comment on column emergency_task.post_kind is 'plain';
comment on column emergency_task.what is 'plain';
comment on column emergency_task.done_called is 'personal | 知道应急任务谁办的 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';

-- Who helps as what, of their own accord.
create table emergency_role (
  emergency_id uuid not null references emergency,
  person_id    uuid not null references person,
  role         text not null check (role in ('agent', 'messenger', 'attendant')),
  called       text not null,
  at           timestamptz not null,
  primary key (emergency_id, person_id, role)
);
create index emergency_role_of_person on emergency_role (person_id);
grant select, insert on emergency_role to mulin_runtime;
grant select, delete on emergency_role to mulin_retention;
comment on column emergency_role.role is 'personal | 应急期间谁愿意做哪一样 | 同意(个保法13(1)) | 应急结束后30天 | 社区书记';
comment on column emergency_role.called is 'personal | 应急期间谁愿意做哪一样 | 同意(个保法13(1)) | 应急结束后30天 | 社区书记';

-- Homes that asked to be served at the door, by their own word; the reason is neither asked nor kept.
create table emergency_home (
  id           uuid primary key,
  emergency_id uuid not null references emergency,
  person_id    uuid not null references person,
  sealed       bytea not null,
  asked_at     timestamptz not null,
  left_at      timestamptz,
  unique (emergency_id, person_id)
);
create index emergency_home_of_person on emergency_home (person_id);
grant select, insert on emergency_home to mulin_runtime;
grant update (sealed, asked_at, left_at) on emergency_home to mulin_runtime;
grant select, delete on emergency_home to mulin_retention;
comment on column emergency_home.sealed is 'personal | 应急期间上门服务找得到门 | 单独同意、应对突发公共事件(个保法13(4)) | 应急结束即删 | 社区书记';

create table emergency_visit (
  id           uuid primary key,
  emergency_id uuid not null references emergency,
  home_id      uuid not null,
  by_person    uuid not null references person,
  sealed       bytea not null,
  at           timestamptz not null
);
create index emergency_visit_of_emergency on emergency_visit (emergency_id, at desc, id desc);
create index emergency_visit_by_person on emergency_visit (by_person);
grant select, insert on emergency_visit to mulin_runtime;
grant select, delete on emergency_visit to mulin_retention;
comment on column emergency_visit.home_id is 'personal | 应急期间谁家送过什么 | 应对突发公共事件(个保法13(4)) | 应急结束后30天 | 社区书记';
comment on column emergency_visit.sealed is 'personal | 应急期间谁家送过什么 | 应对突发公共事件(个保法13(4)) | 应急结束后30天 | 社区书记';
