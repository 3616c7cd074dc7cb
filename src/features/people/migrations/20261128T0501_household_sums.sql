-- How many households a community has, how many of them stand in no grid, and how many whose door stands in another grid than the ledger says: kept so that a county is looked at without counting
-- it all. Each row can be counted again from the ledger at any time; before its first count the ledger itself is asked. Whoever counts holds the row, so that no older count is written over a newer one.
create table household_sum (
  community_id uuid primary key references area,
  households   integer not null default 0 check (households >= 0),
  in_none      integer not null default 0 check (in_none between 0 and households),
  elsewhere    integer not null default 0 check (elsewhere between 0 and households),
  counted_at   timestamptz
);
grant select, insert, update on household_sum to mulin_runtime;
grant select on household_sum to mulin_retention;

-- That households of a community began, ended or went to another grid, written beside the change itself and never waited for: until it is counted, the ledger is asked and not the sum.
create table household_touched (
  id           uuid primary key,
  community_id uuid not null references area,
  at           timestamptz not null,
  counted_at   timestamptz
);
create index household_touched_of_community on household_touched (community_id);
create index household_touched_open on household_touched (community_id) where counted_at is null;
create index household_touched_counted on household_touched (counted_at) where counted_at is not null;
grant select, insert on household_touched to mulin_runtime;
grant update (counted_at) on household_touched to mulin_runtime;
grant select, delete on household_touched to mulin_retention;
