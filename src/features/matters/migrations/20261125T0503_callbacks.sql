-- 回访抽样: by what matters that have ended are drawn, set by the office. The newest row of a community stands, then its county's.
create table call_back_rule (
  id           uuid primary key,
  area_id      uuid not null references area,
  per_thousand smallint not null check (per_thousand between 0 and 1000),
  together     smallint not null check (together between 3 and 50),
  minutes      smallint not null check (minutes between 1 and 120),
  photos       boolean not null,
  plates       boolean not null,
  set_by       uuid not null references account,
  set_at       timestamptz not null
);
create index call_back_rule_of_area on call_back_rule (area_id, set_at desc);
create index call_back_rule_set_by on call_back_rule (set_by);
grant select, insert on call_back_rule to mulin_runtime;
grant select on call_back_rule to mulin_retention;
comment on column call_back_rule.per_thousand is 'plain';
comment on column call_back_rule.together is 'plain';
comment on column call_back_rule.minutes is 'plain';
comment on column call_back_rule.photos is 'plain';
comment on column call_back_rule.plates is 'plain';

-- A matter that ended and is asked about once more, by somebody who had no part in the work.
create table call_back (
  id             uuid primary key,
  matter_id      uuid not null unique references matter,
  community_id   uuid not null references area,
  grid_id        uuid references area,
  drawn_at       timestamptz not null,
  except_persons uuid[] not null,
  tries          smallint not null default 0 check (tries between 0 and 3),
  answered_at    timestamptz,
  answered_by    uuid references account,
  how            text check (how in ('phone', 'visit')),
  heard          text check (heard in ('heard', 'declined', 'not-reached')),
  done           boolean,
  content        boolean,
  said           bytea,
  reopened       boolean not null default false,
  check (num_nonnulls(answered_at, answered_by, how, heard) in (0, 4)),
  check ((heard is not distinct from 'heard') = (done is not null)),
  check ((done is null) = (content is null)),
  check (not reopened or not done)
);
create index call_back_open on call_back (community_id, drawn_at) where answered_at is null;
create index call_back_of_community on call_back (community_id, drawn_at);
create index call_back_of_grid on call_back (grid_id) where grid_id is not null;
create index call_back_answered_by on call_back (answered_by) where answered_by is not null;
grant select, insert on call_back to mulin_runtime;
grant update (tries, answered_at, answered_by, how, heard, done, content, said, reopened) on call_back to mulin_runtime;
grant select on call_back to mulin_retention;
comment on column call_back.except_persons is 'personal | 回访不派给办这件事的人 | 履行岗位职责(个保法13(2)) | 办结后3年 | 社区书记';
comment on column call_back.tries is 'plain';
comment on column call_back.how is 'plain';
comment on column call_back.heard is 'plain';
comment on column call_back.done is 'personal | 居民在回访里说办没办好 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column call_back.content is 'personal | 居民在回访里说满不满意 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column call_back.said is 'personal | 居民在回访里说的话 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column call_back.reopened is 'plain';

-- By what a matter was drawn. No screen shows it, so that a call is a call and no suspicion; thirty days after the answer it is deleted.
create table call_back_sign (
  call_back_id uuid not null references call_back,
  sign         text not null check (sign in ('photo', 'place', 'together', 'chance')),
  primary key (call_back_id, sign)
);
grant select, insert on call_back_sign to mulin_runtime;
grant select, delete on call_back_sign to mulin_retention;
comment on column call_back_sign.sign is 'plain';

-- Who last moved a matter that has ended, and when: only to see many ended at once. A fortnight later it is deleted.
create table ended_by (
  matter_id uuid primary key references matter,
  person_id uuid not null references person,
  at        timestamptz not null
);
create index ended_by_person on ended_by (person_id, at);
grant select, insert on ended_by to mulin_runtime;
grant select, delete on ended_by to mulin_retention;
comment on column ended_by.at is 'plain';

-- Whether the plate scanned at the end hangs at the matter's own place. Given freely, once; where else one stood is not kept.
create table end_plate (
  matter_id uuid primary key references matter,
  fits      boolean not null,
  at        timestamptz not null
);
grant select, insert on end_plate to mulin_runtime;
grant update (fits, at) on end_plate to mulin_runtime;
grant select, delete on end_plate to mulin_retention;
comment on column end_plate.fits is 'plain';

-- Keyed marks of how light and dark lie in a photo, to know the same picture again. They show nothing and know nobody; half a year later they are deleted.
create table photo_mark (
  photo_id  uuid primary key references photo on delete cascade,
  matter_id uuid not null references matter,
  marks     bigint[] not null,
  at        timestamptz not null
);
comment on column photo_mark.marks is 'personal | 认出同一张照片，只用于回访抽样 | 履行岗位职责(个保法13(2)) | 180天 | 社区书记';
create index photo_mark_like on photo_mark using gin (marks);
create index photo_mark_of_matter on photo_mark (matter_id);
create index photo_mark_by_age on photo_mark (at);
grant select, insert on photo_mark to mulin_runtime;
grant select, delete on photo_mark to mulin_retention;

-- What has just ended is looked at in the order it ended.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_ended_at on matter (ended_at, id) where ended_at is not null;
