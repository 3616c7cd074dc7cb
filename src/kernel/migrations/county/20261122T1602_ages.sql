-- Keys come in the order of time: a block range finds what is too old, and costs nothing to keep.
drop index idempotency_by_age;
create index idempotency_by_age on idempotency using brin (at);
