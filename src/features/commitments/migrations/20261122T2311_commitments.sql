-- What units and a community promise each other: who, what, until when, done or late. A joint problem has an owner on each side, or it is none.
create table commitment (
  id            uuid primary key,
  community_id  uuid not null references area,
  kind          text not null check (kind in ('activity', 'resource', 'civility', 'safety', 'problem')),
  what          text not null check (length(what) between 2 and 80),
  unit_id       uuid not null references organization,
  our_post      uuid references post,
  their_post    uuid references post,
  due_on        date not null,
  made_by       uuid not null references account,
  made_at       timestamptz not null,
  done_on       date,
  result        text check (length(result) between 2 and 200),
  beneficiaries integer check (beneficiaries >= 0),
  done_by       uuid references account,
  check (kind <> 'problem' or (our_post is not null and their_post is not null)),
  check (our_post <> their_post),
  check ((done_on is null) = (result is null)),
  check ((done_on is null) = (done_by is null))
);
create index commitment_of_community on commitment (community_id, due_on, id);
create index commitment_of_unit on commitment (unit_id, due_on);
create index commitment_of_our_post on commitment (our_post) where our_post is not null;
create index commitment_of_their_post on commitment (their_post) where their_post is not null;
create index commitment_made_by on commitment (made_by);
create index commitment_done_by on commitment (done_by) where done_by is not null;
grant select, insert on commitment to mulin_runtime;
grant update (done_on, result, beneficiaries, done_by) on commitment to mulin_runtime;
grant select on commitment to mulin_retention;
comment on column commitment.kind is 'plain';
comment on column commitment.what is 'plain';
comment on column commitment.due_on is 'plain';
comment on column commitment.done_on is 'plain';
comment on column commitment.result is 'plain';

-- Stars of those it was for: only their mean is read, and only from five on.
create table commitment_stars (
  commitment_id uuid not null references commitment,
  person_id     uuid not null references person,
  stars         smallint not null check (stars between 1 and 5),
  at            timestamptz not null,
  primary key (commitment_id, person_id)
);
create index commitment_stars_of_person on commitment_stars (person_id);
grant select, insert on commitment_stars to mulin_runtime;
grant update (stars, at) on commitment_stars to mulin_runtime;
grant select, delete on commitment_stars to mulin_retention;
comment on column commitment_stars.stars is 'personal | 受益居民评价共建单位办的实事 | 同意(个保法13(1)) | 评价后1年 | 社区书记';

-- A project many carry: who leads, who goes first, who joins; nothing begins before each of the three has somebody.
create table joint_project (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 40),
  what         text not null check (length(what) between 2 and 300),
  due_on       date not null,
  planned_by   uuid not null references account,
  planned_at   timestamptz not null,
  started_at   timestamptz,
  done_at      timestamptz,
  result       text check (length(result) between 2 and 200),
  check (done_at is null or started_at is not null),
  check ((done_at is null) = (result is null))
);
create index joint_project_of_community on joint_project (community_id, planned_at desc, id desc);
create index joint_project_planned_by on joint_project (planned_by);
grant select, insert on joint_project to mulin_runtime;
grant update (started_at, done_at, result) on joint_project to mulin_runtime;
grant select on joint_project to mulin_retention;
comment on column joint_project.name is 'plain';
comment on column joint_project.what is 'plain';
comment on column joint_project.due_on is 'plain';
comment on column joint_project.result is 'plain';

create table joint_part (
  project_id uuid not null references joint_project,
  person_id  uuid not null references person,
  part       text not null check (part in ('lead', 'first', 'joins')),
  called     text not null check (length(called) between 1 and 20),
  since      timestamptz not null,
  left_at    timestamptz,
  primary key (project_id, person_id)
);
create index joint_part_of_person on joint_part (person_id);
grant select, insert on joint_part to mulin_runtime;
grant update (part, called, since, left_at) on joint_part to mulin_runtime;
grant select, delete on joint_part to mulin_retention;
comment on column joint_part.part is 'personal | 共建项目谁领头、谁带头、谁参加(本人自己报名) | 同意(个保法13(1)) | 项目结束后1年或本人退出即隐去 | 社区书记';
comment on column joint_part.called is 'personal | 共建项目里让邻居认得的称呼(本人自己填) | 同意(个保法13(1)) | 项目结束后1年或本人退出即隐去 | 社区书记';
