-- A post held twice after a merge is ended at once, also one with a last day ahead: taken back, it ends on that day again.
alter table area_carried add column last_day date;
comment on column area_carried.last_day is 'plain';
