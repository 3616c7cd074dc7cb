-- What an estate is: when it was built, how many households, whether somebody answers for it and whether it is guarded. The newest row stands, the ones before are its history.
create table estate_fact (
  id             uuid primary key,
  estate_id      uuid not null references area,
  built          integer check (built between 1900 and 2100),
  households     integer check (households between 1 and 20000),
  has_department boolean not null,
  has_guard      boolean not null,
  by_account     uuid not null references account,
  at             timestamptz not null
);
create index estate_fact_of on estate_fact (estate_id, at desc, id desc);
create index estate_fact_by on estate_fact (by_account);
grant select, insert on estate_fact to mulin_runtime;
grant select on estate_fact to mulin_retention;
comment on column estate_fact.has_department is 'plain';
comment on column estate_fact.has_guard is 'plain';

-- What was done when an estate that nobody looked after is looked after again.
alter table estate_management add column measures text;
-- squawk-ignore constraint-missing-not-valid -- the column is new and empty
alter table estate_management add constraint estate_management_measures_check check (length(measures) between 2 and 300);
comment on column estate_management.measures is 'plain';
