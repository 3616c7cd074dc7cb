-- From how much on a street or county is told that a community has too few workers; the last row of an area counts, and without one what the product came with.
create table load_limit (
  id         uuid primary key,
  area_id    uuid not null references area,
  residents  integer not null check (residents between 50 and 10000),
  open       integer not null check (open between 1 and 500),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index load_limit_of on load_limit (area_id, at desc, id desc);
create index load_limit_by on load_limit (by_account);
grant select, insert on load_limit to mulin_runtime;
grant select on load_limit to mulin_retention;
comment on column load_limit.residents is 'plain';
comment on column load_limit.open is 'plain';
