-- 双报到: a Party member whose dues are paid at work reports to the community they live in, by their own word. Their unit is told nothing. Once the secretary has
-- looked at their card they hold the post of a member, and what the grid they live in asks for is theirs to take. Which grid that is the ledger says.
create table member_report (
  person_id    uuid primary key references person,
  community_id uuid not null references area,
  unit         text not null check (length(unit) between 2 and 40),
  -- As neighbours of the grid may read it; empty: nobody reads it.
  called       text check (length(called) between 1 and 20),
  skills       text[] not null default '{}',
  first_on     date not null,
  asked_at     timestamptz not null,
  post_id      uuid references post,
  ended_at     timestamptz
);
create index member_report_of_community on member_report (community_id) where ended_at is null;
create index member_report_of_post on member_report (post_id) where post_id is not null;
create index member_report_ended on member_report (ended_at) where ended_at is not null;
grant select, insert on member_report to mulin_runtime;
grant update (community_id, unit, called, skills, first_on, asked_at, post_id, ended_at) on member_report to mulin_runtime;
grant select, delete on member_report to mulin_retention;
comment on column member_report.unit is 'personal | 党员回居住地报到：在哪个单位，只给本人和社区书记看，不告诉单位 | 同意(个保法13(1)、29) | 退出后1年 | 社区书记';
comment on column member_report.called is 'personal | 党员回居住地报到：愿意让同网格邻居看到的称呼，自己愿意写才写 | 同意(个保法13(1)、25) | 退出后1年 | 社区书记';
comment on column member_report.skills is 'personal | 党员回居住地报到：会什么，派单时找得到 | 同意(个保法13(1)) | 退出后1年 | 社区书记';
comment on column member_report.first_on is 'personal | 党员回居住地报到：哪天第一次报到 | 同意(个保法13(1)、29) | 退出后1年 | 社区书记';

-- Each later day somebody came again, by their own word; nobody is compared by it.
create table member_report_day (
  person_id uuid not null references member_report on delete cascade,
  on_day    date not null,
  primary key (person_id, on_day)
);
grant select, insert on member_report_day to mulin_runtime;
grant select, delete on member_report_day to mulin_retention;
comment on column member_report_day.on_day is 'personal | 党员回居住地报到：后来哪天又来过 | 同意(个保法13(1)) | 退出后1年 | 社区书记';
