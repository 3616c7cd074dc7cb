-- Who took part in a project of three before: another of the three changed, and each time keeps its days.
create table linked_before (
  id         uuid primary key,
  project_id uuid not null references linked_project,
  lead_id    uuid references post,
  unit_id    uuid references partner,
  worker_id  uuid references post,
  since      timestamptz not null,
  until      timestamptz not null,
  check (since <= until)
);
create index linked_before_of on linked_before (project_id, until);
create index linked_before_lead on linked_before (lead_id) where lead_id is not null;
create index linked_before_unit on linked_before (unit_id) where unit_id is not null;
create index linked_before_worker on linked_before (worker_id) where worker_id is not null;
grant select, insert on linked_before to mulin_runtime;
grant select on linked_before to mulin_retention;
