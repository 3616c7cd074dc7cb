-- Who looked at the phone of somebody who asked without being in the ledger; the one who asked reads it in the story of the matter.
create table contact_look (
  id         uuid primary key,
  matter_id  uuid not null references matter,
  by_account uuid not null references account,
  by_called  text not null,
  reason     bytea not null,
  at         timestamptz not null
);
create index contact_look_of_matter on contact_look (matter_id, at);
create index contact_look_by_account on contact_look (by_account);
grant select, insert on contact_look to mulin_runtime;
grant select on contact_look to mulin_retention;
comment on column contact_look.by_called is 'personal | 让本人知道谁看过 | 个保法44条 | 办结后3年 | 审计管理员';
comment on column contact_look.reason is 'personal | 让本人知道为什么看 | 个保法44条 | 办结后3年 | 审计管理员';
