-- Projects of community, organisation and social worker: without one of the three a project is a draft.

create table linked_project (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 40),
  about        text not null check (length(about) between 4 and 200),
  -- Who carries it for the community, which organisation, and which social worker.
  lead_id      uuid references post,
  unit_id      uuid references partner,
  worker_id    uuid references post,
  by_account   uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz
);
create index linked_project_of_community on linked_project (community_id, at);
create index linked_project_lead on linked_project (lead_id) where lead_id is not null;
create index linked_project_unit on linked_project (unit_id) where unit_id is not null;
create index linked_project_worker on linked_project (worker_id) where worker_id is not null;
create index linked_project_by on linked_project (by_account);
grant select, insert on linked_project to mulin_runtime;
grant update (lead_id, unit_id, worker_id, ended_at) on linked_project to mulin_runtime;
grant select on linked_project to mulin_retention;
comment on column linked_project.name is 'plain';
comment on column linked_project.about is 'plain';
