-- When an account last read a household's card: the line the household reads is one a day, and a card read again in the afternoon is looked at again.
create table card_read (
  account_id   uuid not null references account,
  household_id uuid not null references household,
  at           timestamptz not null,
  primary key (account_id, household_id)
);
create index card_read_of_household on card_read (household_id);
create index card_read_by_account on card_read (account_id, at);
create index card_read_over on card_read (at);
grant select, insert on card_read to mulin_runtime;
grant update (at) on card_read to mulin_runtime;
grant select, delete on card_read to mulin_retention;
insert into card_read (account_id, household_id, at)
  select o.by_account, o.household_id, max(o.at) from card_opening o join account a on a.id = o.by_account where o.at > now() - interval '1 day' group by 1, 2;
-- What was counted by it is counted there now.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index card_opening_by_account;
