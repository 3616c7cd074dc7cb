-- What one person asks for and another allows: a post that reads the ledger or administers, more than a hundred rows that leave the house, erasing somebody.
-- A row says who asked, what exactly and why, who may answer (whoever holds that post for one of these areas), and what became of it. The request itself is
-- sealed, and destroyed as soon as it is answered, withdrawn or over.
create table approval (
  id           uuid primary key,
  kind         text not null check (kind in ('posts', 'export', 'erasure')),
  what         text not null,
  asked_by     uuid not null references account,
  asker        uuid not null references person,
  asked_as     text not null,
  about        uuid references person,
  whose        text,
  lines        jsonb not null,
  how_many     integer check (how_many > 0),
  reason       text not null check (length(reason) between 4 and 200),
  mark         bytea not null,
  sealed       bytea,
  by_kind      text not null references post_kind,
  by_areas     uuid[] not null check (cardinality(by_areas) > 0),
  asked_at     timestamptz not null,
  due_at       timestamptz not null,
  provisional  boolean not null,
  verdict      text check (verdict in ('yes', 'no')),
  answer       text check (length(answer) between 2 and 200),
  decided_by   uuid references account,
  decided_as   text,
  decided_at   timestamptz,
  withdrawn_at timestamptz,
  expired_at   timestamptz,
  use_until    timestamptz,
  used_at      timestamptz,
  check ((verdict is null) = (decided_at is null) and (answer is null) = (decided_at is null)),
  check (num_nonnulls(decided_at, withdrawn_at, expired_at) <= 1),
  check (decided_by is distinct from asked_by),
  check (used_at is null or (verdict = 'yes' and kind = 'export')),
  check ((use_until is not null) = (kind = 'export' and verdict is not distinct from 'yes'))
);
create unique index approval_open on approval (asked_by, what, mark) where decided_at is null and withdrawn_at is null and expired_at is null;
create index approval_waiting on approval (by_kind, due_at) where decided_at is null and withdrawn_at is null and expired_at is null;
create index approval_due on approval (due_at) where decided_at is null and withdrawn_at is null and expired_at is null;
create index approval_usable on approval (use_until) where sealed is not null and use_until is not null;
create index approval_asked on approval (asked_by, asked_at desc, id);
create index approval_asker on approval (asker);
create index approval_about on approval (about) where about is not null;
create index approval_decided_by on approval (decided_by) where decided_by is not null;
create index approval_outlived on approval (asked_at);
grant select, insert on approval to mulin_runtime;
grant update (asked_as, whose, lines, sealed, verdict, answer, decided_by, decided_as, decided_at, withdrawn_at, expired_at, use_until, used_at) on approval to mulin_runtime;
grant select, delete on approval to mulin_retention;
comment on column approval.kind is 'plain';
comment on column approval.what is 'plain';
comment on column approval.asked_as is 'personal | 让批准的人知道是谁提的 | 履职需要(个保法13(3)) | 提出后3年 | 审计管理员';
comment on column approval.whose is 'personal | 让批准的人知道是关于谁的(遮着) | 履职需要(个保法13(3)) | 提出后3年，本人注销即清空 | 审计管理员';
comment on column approval.lines is 'personal | 让批准的人看清要办的是什么 | 履职需要(个保法13(3)) | 提出后3年，本人注销即清空 | 审计管理员';
comment on column approval.reason is 'personal | 为什么要办，批准的人看 | 履职需要(个保法13(3)) | 提出后3年 | 审计管理员';
comment on column approval.mark is 'plain';
comment on column approval.sealed is 'personal | 批准后照原样办要用的内容 | 履职需要(个保法13(3)) | 答复、收回、过期即毁 | 审计管理员';
comment on column approval.by_kind is 'plain';
comment on column approval.by_areas is 'plain';
comment on column approval.provisional is 'plain';
comment on column approval.verdict is 'plain';
comment on column approval.answer is 'personal | 为什么同意、不同意，提的人看 | 履职需要(个保法13(3)) | 提出后3年 | 审计管理员';
comment on column approval.decided_as is 'personal | 让提的人知道是谁答复的 | 履职需要(个保法13(3)) | 提出后3年 | 审计管理员';

-- How many working days each kind waits for an answer, as the county says; the last one said holds. Nothing said: three.
create table approval_term (
  id      uuid primary key,
  kind    text not null check (kind in ('posts', 'export', 'erasure')),
  days    integer not null check (days between 1 and 10),
  said_by uuid not null references account,
  said_at timestamptz not null
);
create index approval_term_of_kind on approval_term (kind, said_at desc);
create index approval_term_said_by on approval_term (said_by);
grant select, insert on approval_term to mulin_runtime;
grant select on approval_term to mulin_retention;
comment on column approval_term.kind is 'plain';
comment on column approval_term.days is 'plain';
