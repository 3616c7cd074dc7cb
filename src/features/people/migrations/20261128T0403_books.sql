-- Ledgers on paper: who still keeps which books where, and what became of them when they were handed in. What stands in them is nowhere here.
create table ledger_book (
  id           uuid primary key,
  community_id uuid not null references area,
  grid_id      uuid references area,
  what         text not null check (length(what) between 2 and 40),
  books        integer not null check (books between 1 and 500),
  kept_at      text not null check (kept_at in ('home', 'office', 'elsewhere')),
  kept_by      uuid not null references person,
  kept_called  text not null,
  at           timestamptz not null,
  closed_at    timestamptz
);
create index ledger_book_of_community on ledger_book (community_id, at desc);
create index ledger_book_of_grid on ledger_book (grid_id) where grid_id is not null;
create index ledger_book_kept_by on ledger_book (kept_by);
create index ledger_book_closed on ledger_book (closed_at) where closed_at is not null;
grant select, insert on ledger_book to mulin_runtime;
grant update (closed_at) on ledger_book to mulin_runtime;
grant select, delete on ledger_book to mulin_retention;
comment on column ledger_book.what is 'plain';
comment on column ledger_book.kept_at is 'personal | 纸质台账在谁手里、在哪里，收上来以前查得到 | 履职需要(个保法13(3)) | 交清后2年 | 社区书记';
comment on column ledger_book.kept_called is 'personal | 纸质台账在谁手里、在哪里，收上来以前查得到 | 履职需要(个保法13(3)) | 交清后2年 | 社区书记';

create table ledger_book_receipt (
  id         uuid primary key,
  book_id    uuid not null references ledger_book on delete cascade,
  books      integer not null check (books between 1 and 500),
  fate       text not null check (fate in ('locked', 'shredded')),
  by_account uuid not null references account,
  by_called  text not null,
  at         timestamptz not null
);
create index ledger_book_receipt_of_book on ledger_book_receipt (book_id, at);
create index ledger_book_receipt_by on ledger_book_receipt (by_account);
grant select, insert on ledger_book_receipt to mulin_runtime;
grant select, delete on ledger_book_receipt to mulin_retention;
comment on column ledger_book_receipt.fate is 'plain';
comment on column ledger_book_receipt.by_called is 'personal | 纸质台账交给了谁、怎么处理的 | 履职需要(个保法13(3)) | 交清后2年 | 社区书记';
