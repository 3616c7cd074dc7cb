-- What was changed in the county's legal calendar, by whom and why. What stood there before is kept, so that a change can be taken back.
create table calendar_edit (
  id         uuid primary key,
  at         timestamptz not null,
  by_account uuid not null,
  by_called  text not null check (length(by_called) between 1 and 40),
  kind       text not null check (kind in ('day', 'year', 'hours', 'undo')),
  why        text not null check (length(why) between 1 and 200),
  was        jsonb not null,
  became     jsonb not null,
  undoes     uuid unique references calendar_edit,
  -- How far open matters have been reckoned anew: the last one looked at, and how often all of them were.
  mark       uuid,
  passes     smallint not null default 0 check (passes between 0 and 2),
  moved      integer not null default 0 check (moved >= 0)
);
create index calendar_edit_newest on calendar_edit (at desc, id desc);
create index calendar_edit_under_way on calendar_edit (at) where passes < 2;
grant select, insert on calendar_edit to mulin_runtime;
grant update (mark, passes, moved) on calendar_edit to mulin_runtime;
grant select on calendar_edit to mulin_retention;
comment on column calendar_edit.by_called is 'personal | 说明日历是谁改的 | 履职需要(个保法13(3)) | 长期 | 系统管理员';
comment on column calendar_edit.kind is 'plain';
comment on column calendar_edit.why is 'plain';
comment on column calendar_edit.was is 'plain';
comment on column calendar_edit.became is 'plain';

-- A year whose notice was taken back is 暂定 again.
alter table calendar_year add column withdrawn_at timestamptz;
