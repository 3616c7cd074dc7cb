-- A line for questions at any hour, without signing in: who asks is not kept, only what and when. The number and a code read the answer.
create sequence line_number;
grant usage on sequence line_number to mulin_runtime;
create table line_question (
  id           uuid primary key,
  number       bigint not null default nextval('line_number'),
  community_id uuid not null references area,
  asked_at     timestamptz not null,
  at_night     boolean not null,
  said         bytea not null,
  look_at      timestamptz not null,
  reply        bytea,
  answered_at  timestamptz,
  answered_by  uuid references post,
  check ((answered_at is null) = (reply is null)),
  check ((answered_at is null) = (answered_by is null)),
  check (answered_at >= asked_at)
);
create unique index line_question_numbered on line_question (number);
create index line_question_of_community on line_question (community_id, asked_at);
create index line_question_open on line_question (community_id, asked_at) where answered_at is null;
create index line_question_due on line_question (look_at) where answered_at is null;
create index line_question_answered_by on line_question (answered_by) where answered_by is not null;
grant select, insert on line_question to mulin_runtime;
grant update (look_at, reply, answered_at, answered_by) on line_question to mulin_runtime;
grant select, delete on line_question to mulin_retention;
comment on column line_question.at_night is 'plain';
comment on column line_question.said is 'personal | 答复来问的人(不记是谁) | 为办事所必需(个保法13(2)) | 答复后30天,没答复的60天 | 社区书记';
comment on column line_question.reply is 'personal | 答复来问的人(不记是谁) | 为办事所必需(个保法13(2)) | 答复后30天 | 社区书记';

-- In whose hands a question is, turn after turn; nobody's name where it waits for the office or for the morning.
create table line_turn (
  id          uuid primary key,
  question_id uuid not null references line_question on delete cascade,
  with_whom   text not null check (with_whom in ('on-duty', 'office', 'morning')),
  person_id   uuid references person,
  called      text,
  since       timestamptz not null,
  until       timestamptz,
  check ((with_whom = 'on-duty') = (person_id is not null)),
  check ((person_id is null) = (called is null))
);
create unique index line_turn_now on line_turn (question_id) where until is null;
create index line_turn_of_question on line_turn (question_id, since);
create index line_turn_of_person on line_turn (person_id) where person_id is not null;
grant select, insert on line_turn to mulin_runtime;
grant update (until) on line_turn to mulin_runtime;
grant select, delete on line_turn to mulin_retention;
comment on column line_turn.with_whom is 'plain';
comment on column line_turn.called is 'personal | 这一问由谁接着答(值班的人同意公开的称呼) | 履行岗位职责(个保法13(2)) | 答复后30天 | 社区书记';

-- What stays when questions have gone: how many, and how long they waited, month by month.
create table line_total (
  community_id uuid not null references area,
  month        date not null check (month = date_trunc('month', month)),
  asked        integer not null default 0 check (asked >= 0),
  at_night     integer not null default 0 check (at_night >= 0),
  answered     integer not null default 0 check (answered >= 0),
  minutes      integer not null default 0 check (minutes >= 0),
  primary key (community_id, month)
);
grant select, insert, update on line_total to mulin_runtime;
grant select on line_total to mulin_retention;
comment on column line_total.month is 'plain';
