-- The money of an estate that looks after itself, in two lines (收支两条线): what owners pay goes to 收, from there to 支, and only from 支 to whoever is paid. An entry is made once,
-- by the officer of its line, and never changed: what was wrong is put right by its opposite. How much each line holds is the sum of what came and went, and stands nowhere else.
create table money_entry (
  id          uuid primary key,
  estate_id   uuid not null references area,
  kind        text not null check (kind in ('income', 'allot', 'crew', 'reversal')),
  -- What was collected for.
  income      text check (income in ('fee', 'parking', 'other')),
  receipt     text check (length(receipt) between 1 and 20),
  -- Which month the crew was paid for, by its first day.
  month       date check (extract(day from month) = 1),
  reverses    uuid references money_entry,
  why         text check (length(why) between 4 and 60),
  day         date not null,
  -- By which post it was made, and by which it was allowed.
  by_post     uuid not null references post,
  allowed_by  uuid references post,
  by_account  uuid not null references account,
  at          timestamptz not null,
  unique (id, estate_id),
  check ((kind = 'income') = (income is not null) and (kind = 'income') = (receipt is not null)),
  check ((kind = 'crew') = (month is not null)),
  check ((kind = 'reversal') = (reverses is not null) and (kind = 'reversal') = (why is not null)),
  check ((kind = 'income') = (allowed_by is null) and by_post is distinct from allowed_by)
);
create unique index money_entry_reverses on money_entry (reverses) where reverses is not null;
create index money_entry_of on money_entry (estate_id, day desc, id desc);
create index money_entry_by_post on money_entry (by_post);
create index money_entry_allowed_by on money_entry (allowed_by) where allowed_by is not null;
create index money_entry_by_account on money_entry (by_account);
grant select, insert on money_entry to mulin_runtime;
grant select on money_entry to mulin_retention;
comment on column money_entry.kind is 'plain';
comment on column money_entry.income is 'plain';
comment on column money_entry.receipt is 'plain';
comment on column money_entry.month is 'plain';
comment on column money_entry.why is 'plain';
comment on column money_entry.day is 'plain';

-- The lines of an entry, each from one account to another, so that all accounts together always make nothing. A cause stands once, and once more only after what stood was put right;
-- a line that puts one right is its mirror, and is itself put right by nothing.
create table money_line (
  id           uuid primary key,
  entry_id     uuid not null,
  estate_id    uuid not null,
  from_account text not null check (from_account in ('owners', 'income', 'spending', 'paid')),
  to_account   text not null check (to_account in ('owners', 'income', 'spending', 'paid')),
  fen          bigint not null check (fen between 1 and 100000000000),
  cause        text not null check (length(cause) between 1 and 100),
  place_id     uuid references crew_place,
  reverses     uuid,
  again_after  uuid,
  is_mirror    boolean not null generated always as (reverses is not null) stored,
  of_plain     boolean generated always as (case when reverses is not null then false end) stored,
  after_mirror boolean generated always as (case when again_after is not null then true end) stored,
  foreign key (entry_id, estate_id) references money_entry (id, estate_id),
  unique (id, estate_id, from_account, to_account, fen, is_mirror),
  unique (id, estate_id, cause, is_mirror),
  foreign key (reverses, estate_id, to_account, from_account, fen, of_plain) references money_line (id, estate_id, from_account, to_account, fen, is_mirror),
  foreign key (again_after, estate_id, cause, after_mirror) references money_line (id, estate_id, cause, is_mirror),
  check (reverses is null or again_after is null),
  constraint money_line_two_lines check (case when reverses is null then from_account || '>' || to_account else to_account || '>' || from_account end
    in ('owners>income', 'income>spending', 'spending>paid'))
);
create unique index money_line_once on money_line (estate_id, cause, again_after) nulls not distinct where reverses is null;
create unique index money_line_reverses on money_line (reverses, estate_id, to_account, from_account, fen, of_plain) where reverses is not null;
create unique index money_line_again on money_line (again_after, estate_id, cause, after_mirror) where again_after is not null;
create index money_line_of on money_line (entry_id, estate_id);
create index money_line_estate on money_line (estate_id, from_account, to_account);
create index money_line_place on money_line (place_id) where place_id is not null;
grant select, insert on money_line to mulin_runtime;
grant select on money_line to mulin_retention;
comment on column money_line.from_account is 'plain';
comment on column money_line.to_account is 'plain';
comment on column money_line.fen is 'plain';
comment on column money_line.cause is 'plain';
comment on column money_line.is_mirror is 'plain';
comment on column money_line.of_plain is 'plain';
comment on column money_line.after_mirror is 'plain';
