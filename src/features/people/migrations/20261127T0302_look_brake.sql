-- How many persons an account has opened within the hour, by looks and by household cards: counted before each further one.
create index reveal_by_account on reveal (by_account, at);
create index card_opening_by_account on card_opening (by_account, at);

-- Beyond two hundred persons in an hour somebody goes on for another hour only by saying why, with their second step; whoever oversees them is told.
create table look_pass (
  id         uuid primary key,
  account_id uuid not null references account,
  reason     text not null check (length(reason) between 4 and 200),
  at         timestamptz not null,
  until      timestamptz not null
);
create index look_pass_of_account on look_pass (account_id, until);
grant select, insert on look_pass to mulin_runtime;
grant select, delete on look_pass to mulin_retention;
comment on column look_pass.reason is 'personal | 一小时看了两百人以上的，为什么还要看 | 履职需要(个保法13(3)) | 3年 | 审计管理员';
