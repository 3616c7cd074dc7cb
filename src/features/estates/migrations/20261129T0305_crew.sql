-- People an estate that looks after itself has of its own: places for a gate-keeper and a cleaner with their hours and what they cost a month. A place is nobody: who holds the post stands with the posts.
update post_kind set name = name || '（本县）' where name = '保洁';
insert into post_kind (id, name, level, work, sort) values ('cleaner', '保洁', 'estate', 'helper', 115);
create table crew_place (
  id         uuid primary key,
  estate_id  uuid not null references area,
  kind       text not null references post_kind check (kind in ('gate-keeper', 'cleaner')),
  shift      text not null check (length(shift) between 1 and 10),
  weekdays   integer[] not null check (cardinality(weekdays) between 1 and 6),
  starts     time not null,
  ends       time not null,
  -- Whole yuan a month.
  pay        integer not null check (pay between 1 and 50000),
  since      date not null,
  until      date check (until >= since),
  by_account uuid not null references account,
  at         timestamptz not null,
  check (starts <> ends)
);
create index crew_place_of on crew_place (estate_id, kind, since);
create index crew_place_kind on crew_place (kind);
create index crew_place_by on crew_place (by_account);
grant select, insert on crew_place to mulin_runtime;
grant update (until) on crew_place to mulin_runtime;
grant select on crew_place to mulin_retention;
comment on column crew_place.kind is 'plain';
comment on column crew_place.shift is 'plain';
comment on column crew_place.weekdays is 'plain';
comment on column crew_place.starts is 'plain';
comment on column crew_place.ends is 'plain';
comment on column crew_place.pay is 'plain';
comment on column crew_place.since is 'plain';
comment on column crew_place.until is 'plain';

-- Stars of a month, one a person; whose they are nobody can read: the mark is blind, and only the mean of five is ever told.
create table crew_rating (
  estate_id uuid not null references area,
  kind      text not null references post_kind,
  month     date not null check (extract(day from month) = 1),
  mark      bytea not null check (length(mark) = 16),
  stars     integer not null check (stars between 1 and 5),
  primary key (estate_id, kind, month, mark)
);
create index crew_rating_kind on crew_rating (kind);
create index crew_rating_month on crew_rating (month);
grant select, insert on crew_rating to mulin_runtime;
grant update (stars) on crew_rating to mulin_runtime;
grant select, delete on crew_rating to mulin_retention;
comment on column crew_rating.kind is 'plain';
comment on column crew_rating.month is 'plain';
comment on column crew_rating.mark is 'personal | 居民给门房、保洁打的星，只出平均数 | 同意(个保法13(1)) | 评价后1年 | 社区书记';
comment on column crew_rating.stars is 'personal | 居民给门房、保洁打的星，只出平均数 | 同意(个保法13(1)) | 评价后1年 | 社区书记';
