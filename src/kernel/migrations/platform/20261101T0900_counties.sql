-- The counties (or cities) this deployment serves, each in a schema of its own, and what has been migrated where.
create table mulin.county (
  code       text primary key check (code ~ '^[0-9]{4}([0-9]{2})?$'),
  name       text not null,
  host       text unique,
  demo       boolean not null,
  created_at timestamptz not null default now()
);
grant usage on schema mulin to mulin_runtime, mulin_retention;
grant select on mulin.county, mulin.migration to mulin_runtime, mulin_retention;
comment on column mulin.county.name is 'plain';
comment on column mulin.county.host is 'plain';
