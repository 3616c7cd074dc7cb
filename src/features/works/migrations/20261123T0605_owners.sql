-- Works that put a common part to another use need the owners' word first (Civil Code 278): asked of every home of the place, recorded home by home.
alter table work add column changes_use boolean not null default false;
comment on column work.changes_use is 'plain';

create table work_vote (
  id         uuid primary key,
  work_id    uuid not null references work,
  question   text not null check (length(question) between 4 and 200),
  closes_on  date not null,
  asked_by   uuid not null references account,
  at         timestamptz not null,
  closed_at  timestamptz,
  passed     boolean,
  -- The count as it was closed: it stays when what single homes said has been deleted.
  homes        integer,
  homes_took   integer,
  homes_agreed integer,
  area         bigint,
  area_took    bigint,
  area_agreed  bigint,
  check ((closed_at is null) = (passed is null)),
  check ((closed_at is null) = (num_nonnulls(homes, homes_took, homes_agreed, area, area_took, area_agreed) = 0))
);
create unique index work_vote_open_once on work_vote (work_id) where closed_at is null;
create unique index work_vote_passed_once on work_vote (work_id) where passed;
create index work_vote_of_work on work_vote (work_id, at desc);
create index work_vote_asked_by on work_vote (asked_by);
grant select, insert on work_vote to mulin_runtime;
grant update (closed_at, passed, homes, homes_took, homes_agreed, area, area_took, area_agreed) on work_vote to mulin_runtime;
grant select on work_vote to mulin_retention;
comment on column work_vote.question is 'plain';
comment on column work_vote.closes_on is 'plain';
comment on column work_vote.passed is 'plain';

-- What each home said: the committee and the home itself read it, everybody else the sums. The area is in hundredths of a square metre.
create table work_vote_home (
  vote_id      uuid not null references work_vote,
  dwelling_id  uuid not null references area,
  hundredths_m integer not null check (hundredths_m between 1 and 10000000),
  said         text check (said in ('for', 'against', 'abstained')),
  recorded_by  uuid references account,
  at           timestamptz,
  primary key (vote_id, dwelling_id),
  check ((said is null) = (at is null))
);
create index work_vote_home_of_dwelling on work_vote_home (dwelling_id);
create index work_vote_home_recorded_by on work_vote_home (recorded_by);
grant select, insert on work_vote_home to mulin_runtime;
grant update (hundredths_m, said, recorded_by, at) on work_vote_home to mulin_runtime;
grant select, delete on work_vote_home to mulin_retention;
comment on column work_vote_home.said is 'personal | 业主共同决定：这一户的意见，书面记录、可以查自己那一户 | 民法典278条、村居公共事务管理所必需(个保法13(3)) | 表决结束后3年 | 社区书记';
comment on column work_vote_home.hundredths_m is 'personal | 业主共同决定：按专有部分面积计票 | 民法典278条、村居公共事务管理所必需(个保法13(3)) | 表决结束后3年 | 社区书记';
