-- A cadre and somebody who may follow: what they want to reach, and their talks, one in each quarter. Read by the committee and the two alone.
create table mentor_pair (
  id             uuid primary key,
  community_id   uuid not null references area,
  mentor         uuid not null references person,
  mentor_called  text not null check (length(mentor_called) between 1 and 20),
  reserve        uuid not null references person,
  reserve_called text not null check (length(reserve_called) between 1 and 20),
  goals          text not null check (length(goals) between 4 and 200),
  since          date not null,
  every_months   integer not null check (every_months in (1, 2, 3, 6)),
  made_by        uuid not null references account,
  at             timestamptz not null,
  ended_on       date,
  check (mentor <> reserve)
);
create unique index mentor_pair_once on mentor_pair (reserve, community_id) where ended_on is null;
create index mentor_pair_of_community on mentor_pair (community_id);
create index mentor_pair_of_mentor on mentor_pair (mentor);
create index mentor_pair_of_reserve on mentor_pair (reserve);
create index mentor_pair_made_by on mentor_pair (made_by);
grant select, insert on mentor_pair to mulin_runtime;
grant update (goals, ended_on) on mentor_pair to mulin_runtime;
grant select, delete on mentor_pair to mulin_retention;
comment on column mentor_pair.mentor_called is 'personal | 村干部带后备干部，只给两委看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';
comment on column mentor_pair.reserve_called is 'personal | 村干部带后备干部，只给两委看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';
comment on column mentor_pair.goals is 'personal | 结对想做到什么，只给两委看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';
comment on column mentor_pair.since is 'personal | 结对的起止，只给两委看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';
comment on column mentor_pair.ended_on is 'personal | 结对的起止，只给两委看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';

create table mentor_talk (
  id         uuid primary key,
  pair_id    uuid not null references mentor_pair,
  on_day     date not null,
  about      text not null check (length(about) between 4 and 200),
  by_account uuid not null references account,
  at         timestamptz not null,
  unique (pair_id, on_day)
);
create index mentor_talk_by on mentor_talk (by_account);
grant select, insert on mentor_talk to mulin_runtime;
grant select, delete on mentor_talk to mulin_retention;
comment on column mentor_talk.on_day is 'personal | 结对谈话的日子，只给两委和本人看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';
comment on column mentor_talk.about is 'personal | 结对谈了什么工作，只给两委和本人看 | 本人同意(个保法13(1)) | 结束后1年 | 社区书记';
