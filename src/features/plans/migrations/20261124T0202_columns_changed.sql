-- The columns of a sheet may be put otherwise once it has begun; what its items must have is still held by the key they share.
grant update (name, place, needs, stage) on sheet_column to mulin_runtime;
alter table sheet_event drop constraint sheet_event_what_check;
alter table sheet_event add constraint sheet_event_what_check
  check (what in ('begun', 'added', 'changed', 'reported', 'done', 'reopened', 'dropped', 'tagged', 'linked', 'stage-done', 'shown', 'hidden', 'closed', 'columns')) not valid;
