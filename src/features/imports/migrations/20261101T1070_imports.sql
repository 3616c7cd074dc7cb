-- A file handed over by a community, on its way into the ledger. Files live seven days.
create table import_batch (
  id           uuid primary key,
  kind         text not null,
  community_id uuid not null references area,
  by_account   uuid not null references account,
  state        text not null check (state in ('received', 'reading', 'matched', 'judging', 'judged', 'accepting', 'accepted', 'undone', 'failed')),
  file_name    text not null,
  sealed       bytea,
  returned     bytea,
  key_wrapped  bytea,
  columns      jsonb,
  counts       jsonb,
  faults       jsonb,
  fault        text,
  created_at   timestamptz not null,
  accepted_at  timestamptz,
  undone_at    timestamptz,
  expires_at   timestamptz not null,
  next_at      timestamptz
);
create index import_batch_of_community on import_batch (community_id, created_at desc, id desc);
create index import_batch_by_account on import_batch (by_account);
create index import_batch_waiting on import_batch (next_at) where next_at is not null;
create index import_batch_expiring on import_batch (expires_at) where sealed is not null or returned is not null;
grant select, insert, update on import_batch to mulin_runtime;
grant select, update on import_batch to mulin_retention;
comment on column import_batch.kind is 'plain';
comment on column import_batch.state is 'plain';
comment on column import_batch.file_name is 'personal | 认出是哪个文件 | 基层治理法定职责(个保法13(3)) | 7天 | 社区书记';
comment on column import_batch.sealed is 'personal | 导入台账的原文件 | 基层治理法定职责(个保法13(3)) | 7天 | 社区书记';
comment on column import_batch.returned is 'personal | 标出问题的回执文件 | 基层治理法定职责(个保法13(3)) | 7天 | 社区书记';
comment on column import_batch.key_wrapped is 'personal | 文件的钥匙，销毁即删除 | 基层治理法定职责(个保法13(3)) | 7天 | 社区书记';
comment on column import_batch.columns is 'plain';
comment on column import_batch.counts is 'plain';
comment on column import_batch.faults is 'plain';
comment on column import_batch.fault is 'plain';

-- How far the work on a file is, and how often it was begun: a row of its own, because the batch is locked while it is worked on.
create table import_progress (
  batch_id uuid primary key references import_batch,
  done     integer not null default 0,
  total    integer,
  tries    smallint not null default 0
);
grant select, insert, update on import_progress to mulin_runtime;
comment on column import_progress.tries is 'plain';
