-- Works of a community: what is built, for how much, by whom, how far, and what residents say of it in the end. Money is in fen.
create table work (
  id             uuid primary key,
  community_id   uuid not null references area,
  area_id        uuid not null references area,
  kind           text not null check (kind in ('harden', 'greening', 'lighting', 'heating', 'drainage', 'water', 'toilet', 'sewage', 'garbage', 'walls', 'rebuild', 'other')),
  name           text not null check (length(name) between 2 and 40),
  plan           text not null check (length(plan) between 2 and 500),
  year           smallint not null check (year between 1950 and 2100),
  budget_fen     bigint not null check (budget_fen >= 0),
  spent_fen      bigint not null default 0 check (spent_fen >= 0),
  funds          text,
  contractor     text,
  percent        smallint not null default 0 check (percent between 0 and 100),
  homes          integer check (homes > 0),
  homes_done     integer not null default 0 check (homes_done between 0 and coalesce(homes, 0)),
  turn           smallint not null default 1 check (turn > 0),
  application_id uuid references matter,
  planned_by     uuid references account,
  planned_at     timestamptz not null,
  due_on         date,
  started_at     timestamptz,
  finished_at    timestamptz,
  accepted_at    timestamptz,
  left_over      text,
  check (started_at is null or contractor is not null),
  check (finished_at is null or started_at is not null),
  check (accepted_at is null or finished_at is not null)
);
create index work_of_community on work (community_id, year desc, planned_at desc, id);
create index work_of_area on work (area_id);
create unique index work_of_application on work (application_id) where application_id is not null;
create index work_planned_by on work (planned_by);
grant select, insert on work to mulin_runtime;
grant update (spent_fen, contractor, percent, homes, homes_done, turn, started_at, finished_at, accepted_at, left_over) on work to mulin_runtime;
grant select on work to mulin_retention;
comment on column work.kind is 'plain';
comment on column work.year is 'plain';
comment on column work.percent is 'plain';
comment on column work.turn is 'plain';
comment on column work.name is 'plain';
comment on column work.plan is 'plain';
comment on column work.funds is 'plain';
comment on column work.contractor is 'plain';
comment on column work.left_over is 'plain';
comment on column work.due_on is 'plain';

-- What was paid, each once; a mistake is put right by a row of the other sign. The sum stands on the work.
create table work_payment (
  id         uuid primary key,
  work_id    uuid not null references work,
  fen        bigint not null check (fen <> 0),
  what       text not null check (length(what) between 2 and 60),
  paid_on    date not null,
  by_account uuid not null references account,
  at         timestamptz not null
);
create index work_payment_of_work on work_payment (work_id, paid_on, id);
create index work_payment_by_account on work_payment (by_account);
grant select, insert on work_payment to mulin_runtime;
grant select on work_payment to mulin_retention;
comment on column work_payment.what is 'plain';
comment on column work_payment.paid_on is 'plain';

-- How far it had come, each time somebody said so.
create table work_report (
  id         uuid primary key,
  work_id    uuid not null references work,
  percent    smallint not null check (percent between 0 and 100),
  said       text not null check (length(said) between 2 and 200),
  by_account uuid not null references account,
  by_called  text not null,
  at         timestamptz not null
);
create index work_report_of_work on work_report (work_id, at desc, id);
create index work_report_by_account on work_report (by_account);
grant select, insert on work_report to mulin_runtime;
grant select on work_report to mulin_retention;
comment on column work_report.percent is 'plain';
comment on column work_report.said is 'plain';
comment on column work_report.by_called is 'personal | 让居民知道谁报的进度(本人同意公开的称呼) | 同意(个保法13(1)) | 离任后1年 | 社区书记';

-- Works that reach every home: which are done. Only the committee reads the single home; everybody else the share.
create table work_home (
  work_id     uuid not null references work,
  dwelling_id uuid not null references area,
  done_on     date,
  primary key (work_id, dwelling_id)
);
create index work_home_of_dwelling on work_home (dwelling_id);
create index work_home_missing on work_home (work_id) where done_on is null;
grant select, insert on work_home to mulin_runtime;
grant update (done_on) on work_home to mulin_runtime;
grant select, delete on work_home to mulin_retention;
comment on column work_home.done_on is 'personal | 逐户施工时知道哪一户还没做 | 村居公共事务管理所必需(个保法13(3)) | 验收后1年 | 社区书记';

-- Pictures before and after, without people; public as long as the work is new.
create table work_picture (
  id         uuid primary key,
  work_id    uuid not null references work,
  moment     text not null check (moment in ('before', 'after')),
  bytes      bytea not null,
  by_account uuid not null references account,
  at         timestamptz not null
);
create index work_picture_of_work on work_picture (work_id, at, id);
create index work_picture_by_account on work_picture (by_account);
grant select, insert on work_picture to mulin_runtime;
grant select, delete on work_picture to mulin_retention;
comment on column work_picture.moment is 'plain';
comment on column work_picture.bytes is 'personal | 公开工程前后的样子，不拍人 | 村务居务公开(个保法13(3)) | 验收后5年 | 社区书记';

-- What the neighbours say of it: one word each for each time it is laid before them. Who said it only the committee's record knows.
create table work_word (
  work_id   uuid not null references work,
  turn      smallint not null,
  person_id uuid not null references person,
  good      boolean not null,
  said      bytea,
  at        timestamptz not null,
  primary key (work_id, turn, person_id)
);
create index work_word_of_person on work_word (person_id);
grant select, insert on work_word to mulin_runtime;
grant update (good, said, at) on work_word to mulin_runtime;
grant select, delete on work_word to mulin_retention;
comment on column work_word.turn is 'plain';
comment on column work_word.good is 'personal | 居民验收工程的一句话 | 同意(个保法13(1)) | 验收后3年 | 社区书记';
comment on column work_word.said is 'personal | 居民验收工程的一句话 | 同意(个保法13(1)) | 验收后3年 | 社区书记';

-- The acceptance, and why: passed, or back to work.
create table work_verdict (
  work_id    uuid not null references work,
  turn       smallint not null,
  passed     boolean not null,
  said       text not null check (length(said) between 2 and 300),
  by_account uuid not null references account,
  by_called  text not null,
  at         timestamptz not null,
  primary key (work_id, turn)
);
create index work_verdict_by_account on work_verdict (by_account);
grant select, insert on work_verdict to mulin_runtime;
grant select on work_verdict to mulin_retention;
comment on column work_verdict.turn is 'plain';
comment on column work_verdict.passed is 'plain';
comment on column work_verdict.said is 'plain';
comment on column work_verdict.by_called is 'personal | 让居民知道谁验收的(本人同意公开的称呼) | 同意(个保法13(1)) | 离任后1年 | 社区书记';

-- Which requests it answers: whoever asked is told when it is done.
create table work_request (
  work_id   uuid not null references work,
  matter_id uuid not null references matter,
  linked_by uuid not null references account,
  at        timestamptz not null,
  primary key (work_id, matter_id)
);
create index work_request_of_matter on work_request (matter_id);
create index work_request_linked_by on work_request (linked_by);
grant select, insert on work_request to mulin_runtime;
grant select on work_request to mulin_retention;
