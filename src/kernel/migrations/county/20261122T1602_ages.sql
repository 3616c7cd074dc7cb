-- Keys come in the order of time: a block range finds what is too old, and costs nothing to keep.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index idempotency_by_age;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index idempotency_by_age on idempotency using brin (at);
