-- The file of a mediation: what was written into it, brought on paper, or left out with the reason, beside what the matter itself holds. Append-only; of each
-- document the newest entry counts. Everything in it is sealed with the key of its matter.
create table file_entry (
  id         uuid primary key,
  matter_id  uuid not null references matter,
  document   text not null check (document <> ''),
  how        text not null check (how in ('written', 'attached', 'left-out')),
  said       bytea not null,
  by_account uuid not null references account,
  by_called  text not null,
  at         timestamptz not null
);
create index file_entry_of on file_entry (matter_id, document, id desc);
create index file_entry_by on file_entry (by_account);
grant select, insert on file_entry to mulin_runtime;
grant select on file_entry to mulin_retention;
comment on column file_entry.document is 'plain';
comment on column file_entry.how is 'plain';
comment on column file_entry.said is 'personal | 调解卷宗里补写的文书、不附的原因 | 本人同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column file_entry.by_called is 'personal | 谁往卷宗里放的 | 履职需要(个保法13(3)) | 办结后3年 | 社区书记';

-- A sheet of paper in the file, as a picture. Kept apart from the photos of the matter: those are read by both sides, the file by who mediates alone.
create table file_scan (
  id        uuid primary key,
  entry_id  uuid not null references file_entry,
  nth       integer not null check (nth > 0),
  sealed    bytea not null,
  unique (entry_id, nth)
);
grant select, insert on file_scan to mulin_runtime;
grant select on file_scan to mulin_retention;
comment on column file_scan.sealed is 'personal | 调解卷宗里的纸质材料照片 | 本人同意(个保法13(1)) | 办结后3年 | 社区书记';

-- Who printed it when: the whole file, a draft of it with what is missing on top, or a copy of the agreement.
create table file_print (
  id         uuid primary key,
  matter_id  uuid not null references matter,
  what       text not null check (what in ('file', 'draft', 'agreement')),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index file_print_of on file_print (matter_id, at);
create index file_print_by on file_print (by_account);
grant select, insert on file_print to mulin_runtime;
grant select on file_print to mulin_retention;
comment on column file_print.what is 'plain';
