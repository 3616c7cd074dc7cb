-- Service teams: of what kind each is, and who leads it. Of some kinds a community has exactly one; some are led by staff alone.
create table team_service (
  id        text primary key,
  name      text not null unique check (length(name) between 2 and 20),
  -- Whose post its members hold.
  post_kind text not null references post_kind,
  -- A community has one of each of these, and no second.
  core      boolean not null,
  staff_led boolean not null,
  sort      integer not null
);
create index team_service_of_post on team_service (post_kind);
insert into team_service (id, name, post_kind, core, staff_led, sort) values
  ('committees', '“两委”干部服务队', 'two-committees', true, false, 10),
  ('members', '社区党员服务队', 'member', true, false, 20),
  ('volunteers', '志愿者服务队', 'volunteer', true, false, 30),
  ('all-things', '百事帮服务队', 'volunteer', false, true, 40);
grant select on team_service to mulin_runtime, mulin_retention;
comment on column team_service.id is 'plain';
comment on column team_service.name is 'plain';
comment on column team_service.post_kind is 'plain';
comment on column team_service.core is 'plain';
comment on column team_service.staff_led is 'plain';

alter table team add column service_id text;
alter table team add column leader_id uuid;
alter table team add constraint team_service_known foreign key (service_id) references team_service not valid;
-- squawk-ignore constraint-missing-not-valid -- the column is new
alter table team validate constraint team_service_known;
alter table team add constraint team_leader_known foreign key (leader_id) references post not valid;
-- squawk-ignore constraint-missing-not-valid -- the column is new
alter table team validate constraint team_leader_known;
-- squawk-ignore require-concurrent-index-creation -- some hundreds of rows
create index team_of_service on team (service_id) where service_id is not null;
-- squawk-ignore require-concurrent-index-creation -- some hundreds of rows
create index team_led_by on team (leader_id) where leader_id is not null;
grant update (leader_id) on team to mulin_runtime;
comment on column team.service_id is 'plain';

-- One post serves every team somebody is in; they leave one without leaving the others.
alter table team_member add column ended_at timestamptz;
alter table team_member drop constraint team_member_pkey;
-- squawk-ignore require-concurrent-index-creation -- some thousands of rows
create unique index team_member_once on team_member (post_id, kind_id);
grant update (ended_at) on team_member to mulin_runtime;
