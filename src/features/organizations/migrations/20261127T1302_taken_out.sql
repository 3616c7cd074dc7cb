-- How many rows an account took out of the house within a day without saying why: small lists add up.
create table taken_out (
  id         uuid primary key,
  account_id uuid not null references account,
  how_many   integer not null check (how_many > 0),
  at         timestamptz not null
);
create index taken_out_by on taken_out (account_id, at);
create index taken_out_outlived on taken_out (at);
grant select, insert on taken_out to mulin_runtime;
grant select, delete on taken_out to mulin_retention;
