-- What became of the matters of one method (and version) that came in to one community in one month: counts, never a matter and nobody. Every column can be
-- counted again from the matters at any time; a row is counted anew when something happens to one of them. What changes by the clock alone (a deadline passes)
-- is kept as the deadlines themselves, so that a count is true at whatever moment it is read.
create table method_month (
  community_id   uuid not null references area,
  method_id      text not null,
  method_version integer not null,
  month          date not null check (extract(day from month) = 1),
  opened         integer not null,
  solved         integer not null,
  explained      integer not null,
  handed_over    integer not null,
  withdrawn      integer not null,
  in_time        integer not null,
  reopened       integer not null,
  replied        integer not null,
  replied_late   integer not null,
  left_unheard   integer not null,
  ended_unheard  integer not null,
  rated          integer not null,
  placed         integer not null,
  pleased        integer not null,
  stars          integer not null,
  travelled      integer not null,
  trips          integer not null,
  found          integer not null,
  by_online      integer not null,
  by_phone       integer not null,
  by_counter     integer not null,
  by_paper       integer not null,
  by_visit       integer not null,
  by_wechat      integer not null,
  by_above       integer not null,
  open_due       timestamptz[] not null,
  reply_due      timestamptz[] not null,
  steps          text[] not null,
  buckets        smallint[] not null,
  times          integer[] not null,
  late_times     integer[] not null,
  primary key (month, community_id, method_id, method_version),
  foreign key (method_id, method_version) references method,
  check (cardinality(steps) = cardinality(buckets) and cardinality(steps) = cardinality(times) and cardinality(steps) = cardinality(late_times))
);
create index method_month_of_community on method_month (community_id, month);
create index method_month_of_method on method_month (method_id, method_version, month);
grant select, insert, update on method_month to mulin_runtime;
grant select on method_month to mulin_retention;
comment on column method_month.method_id is 'plain';
comment on column method_month.month is 'plain';
comment on column method_month.open_due is 'plain';
comment on column method_month.reply_due is 'plain';
comment on column method_month.steps is 'plain';
comment on column method_month.buckets is 'plain';
comment on column method_month.times is 'plain';
comment on column method_month.late_times is 'plain';

-- How far the sums have come: every matter that came in before `laid_until` is in them, as it stood at `counted_at`; what happened from `seen_until` on is looked at again.
create table method_month_laid (
  single      boolean primary key default true check (single),
  laid_until  date not null,
  seen_until  timestamptz not null,
  counted_at  timestamptz not null
);
grant select, insert, update on method_month_laid to mulin_runtime;
grant select on method_month_laid to mulin_retention;
comment on column method_month_laid.single is 'plain';
comment on column method_month_laid.laid_until is 'plain';

-- Events and visits are laid down in the order they happen, so a block range index finds the last ones at next to no cost for whoever acts.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_event_by_time on matter_event using brin (at) with (pages_per_range = 32, autosummarize = on);
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index hall_visit_by_time on hall_visit using brin (at) with (autosummarize = on);
