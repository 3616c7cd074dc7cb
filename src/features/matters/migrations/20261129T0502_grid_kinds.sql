-- Which kinds of tasks a community lets departments send to its grid workers; the last row counts, and without one what the product came with.
create table grid_kinds (
  id           uuid primary key,
  community_id uuid not null references area,
  leaves       text[] not null,
  by_account   uuid not null references account,
  at           timestamptz not null
);
create index grid_kinds_of on grid_kinds (community_id, at desc, id desc);
create index grid_kinds_by on grid_kinds (by_account);
grant select, insert on grid_kinds to mulin_runtime;
grant select on grid_kinds to mulin_retention;
comment on column grid_kinds.leaves is 'plain';
