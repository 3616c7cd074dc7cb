-- What came in at an activity is counted as every other way is; nothing did before.
alter table method_month add column by_activity integer not null default 0;
