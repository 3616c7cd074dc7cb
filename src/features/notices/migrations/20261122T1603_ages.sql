-- Notices come in the order of time: a block range finds what is too old, and costs nothing to keep.
drop index notice_by_age;
create index notice_by_age on notice using brin (at);
