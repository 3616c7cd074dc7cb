-- Who opened what is sealed in a matter, and when last: for an hour its pictures are shown to them, and to nobody else but who asked. Who looked and why stands where it always did.
create table marked_opening (
  matter_id  uuid not null references matter,
  account_id uuid not null references account,
  at         timestamptz not null,
  primary key (matter_id, account_id)
);
create index marked_opening_of_account on marked_opening (account_id);
create index marked_opening_over on marked_opening (at);
grant select, insert on marked_opening to mulin_runtime;
grant update (at) on marked_opening to mulin_runtime;
grant select, delete on marked_opening to mulin_retention;
