-- The seal over the rows of the audit: batches in order, each with the mark of every row in it and, through the one before, of all that came before.
create table audit_batch (
  no       bigint primary key check (no > 0),
  from_seq bigint not null,
  to_seq   bigint not null unique,
  first_at timestamptz not null,
  last_at  timestamptz not null,
  -- For each row in order: its number in eight bytes and the digest of its columns in thirty-two.
  marks    bytea not null check (octet_length(marks) > 0 and octet_length(marks) % 40 = 0),
  previous bytea not null unique check (octet_length(previous) = 32),
  chained  bytea not null unique check (octet_length(chained) = 32),
  check (from_seq <= to_seq)
);
create index audit_batch_from on audit_batch (first_at);
create index audit_batch_until on audit_batch (last_at);
grant select, insert on audit_batch to mulin_runtime;
comment on column audit_batch.marks is 'plain';
comment on column audit_batch.previous is 'plain';
comment on column audit_batch.chained is 'plain';

-- What stood at the end of each day, for everybody to copy down.
create table audit_root (
  day     date primary key,
  no      bigint not null references audit_batch,
  to_seq  bigint not null,
  chained bytea not null check (octet_length(chained) = 32),
  at      timestamptz not null
);
create index audit_root_of_batch on audit_root (no);
grant select, insert on audit_root to mulin_runtime;
comment on column audit_root.day is 'plain';
comment on column audit_root.chained is 'plain';
