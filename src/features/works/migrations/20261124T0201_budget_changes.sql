-- A budget that was changed stands with what it was before and why; the work itself carries the one that holds.
create table work_budget (
  id         uuid primary key,
  work_id    uuid not null references work,
  from_fen   bigint not null check (from_fen >= 0),
  to_fen     bigint not null check (to_fen >= 0),
  reason     text not null check (length(reason) between 2 and 200),
  by_account uuid not null references account,
  by_called  text not null,
  at         timestamptz not null,
  check (from_fen <> to_fen)
);
create index work_budget_of_work on work_budget (work_id, at, id);
create index work_budget_by_account on work_budget (by_account);
grant select, insert on work_budget to mulin_runtime;
grant update (budget_fen) on work to mulin_runtime;
grant select on work_budget to mulin_retention;
comment on column work_budget.reason is 'plain';
comment on column work_budget.by_called is 'personal | 让居民知道谁改的预算(本人同意公开的称呼) | 同意(个保法13(1)) | 离任后1年 | 社区书记';
