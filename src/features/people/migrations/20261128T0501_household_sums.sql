-- How many households stand in each grid of a community, kept so that a county is looked at without counting them all; without a grid: those in none. Every row can be counted again from the
-- ledger at any time. `elsewhere` are those whose door stands in another grid than the ledger says.
create table household_sum (
  community_id uuid not null references area,
  grid_id      uuid references area,
  households   integer not null check (households >= 0),
  elsewhere    integer not null check (elsewhere between 0 and households),
  unique nulls not distinct (community_id, grid_id)
);
create index household_sum_of_grid on household_sum (grid_id);
grant select, insert, update on household_sum to mulin_runtime;
grant select on household_sum to mulin_retention;

-- Which communities have been counted. Whoever counts holds the row, so that nobody writes an older count over a newer one; before its first count the ledger itself is asked.
create table household_counted (
  community_id uuid primary key references area,
  counted_at   timestamptz
);
grant select, insert, update on household_counted to mulin_runtime;
grant select on household_counted to mulin_retention;

-- That households of a community began, ended or went to another grid, written beside the change itself and never waited for: until it is counted, the ledger is asked and not the sums.
create table household_touched (
  id           uuid primary key,
  community_id uuid not null references area,
  at           timestamptz not null,
  counted_at   timestamptz
);
create index household_touched_of_community on household_touched (community_id);
create index household_touched_open on household_touched (community_id) where counted_at is null;
grant select, insert on household_touched to mulin_runtime;
grant update (counted_at) on household_touched to mulin_runtime;
grant select, delete on household_touched to mulin_retention;
