-- What a community answers and promises in the open: the line, the day, the answer; nobody's name but the one its giver chose. Filled by effects of the methods.
create table open_record (
  id           uuid primary key,
  matter_id    uuid not null unique references matter,
  community_id uuid not null references area,
  method_id    text not null,
  leaf_id      text references leaf,
  line         text not null,
  mark         text not null,
  answer       text,
  credit       text,
  -- The credit is shown only once its matter was taken up.
  credited     boolean not null default false,
  -- The day it says of itself: asked, promised or done on.
  day          date,
  reached      integer check (reached >= 0),
  due_at       timestamptz,
  asked_at     timestamptz not null,
  answered_at  timestamptz,
  shown_at     timestamptz,
  rated_from   timestamptz,
  hidden_at    timestamptz
);
create index open_record_of_community on open_record (community_id, asked_at desc, id desc) where shown_at is not null and hidden_at is null;
create index open_record_of_leaf on open_record (leaf_id) where leaf_id is not null;
grant select, insert on open_record to mulin_runtime;
grant update (line, mark, answer, credit, credited, day, reached, due_at, answered_at, shown_at, rated_from, hidden_at) on open_record to mulin_runtime;
grant select on open_record to mulin_retention;
comment on column open_record.method_id is 'plain';
comment on column open_record.leaf_id is 'plain';
comment on column open_record.line is 'plain';
comment on column open_record.mark is 'plain';
comment on column open_record.answer is 'plain';
comment on column open_record.credited is 'plain';
comment on column open_record.day is 'plain';
comment on column open_record.credit is 'personal | 采纳了署名，本人起的称呼 | 同意(个保法13(1)、25) | 撤回时撤下，否则公开期间 | 社区书记';

-- What those who live there think a deed done is worth. Who gave which stars is nobody's to see.
create table open_rating (
  record_id uuid not null references open_record,
  person_id uuid not null references person,
  stars     smallint not null check (stars between 1 and 5),
  at        timestamptz not null,
  primary key (record_id, person_id)
);
create index open_rating_of_person on open_rating (person_id);
grant select, insert on open_rating to mulin_runtime;
grant update (stars, at) on open_rating to mulin_runtime;
grant select on open_rating to mulin_retention;
comment on column open_rating.stars is 'personal | 居民给实事打的星，只出平均数 | 同意(个保法13(1)) | 公开期间 | 社区书记';
