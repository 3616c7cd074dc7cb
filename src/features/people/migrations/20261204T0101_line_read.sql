-- Which persons an account has last read as masked lines of the ledger, page after page: they count among the two hundred of an hour as those do whose card was opened.
create table line_read (
  account_id uuid not null references account,
  person_id  uuid not null references person,
  at         timestamptz not null,
  primary key (account_id, person_id)
);
create index line_read_of_person on line_read (person_id);
create index line_read_by_account on line_read (account_id, at);
create index line_read_over on line_read (at);
grant select, insert on line_read to mulin_runtime;
grant update (at) on line_read to mulin_runtime;
grant select, delete on line_read to mulin_retention;
