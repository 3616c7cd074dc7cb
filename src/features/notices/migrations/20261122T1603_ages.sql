-- Notices come in the order of time: a block range finds what is too old, and costs nothing to keep.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index notice_by_age;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index notice_by_age on notice using brin (at);
