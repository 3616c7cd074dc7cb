-- A team and the kinds of people it is to have; its members hold a post and come as one of these kinds. Public, by what they agreed to be called.
create table team (
  organization_id uuid primary key references organization,
  community_id    uuid not null references area,
  post_kind       text not null references post_kind,
  about           text not null check (length(about) between 4 and 200),
  made_by         uuid not null references account,
  at              timestamptz not null
);
create index team_of_community on team (community_id);
create index team_of_post_kind on team (post_kind);
create index team_made_by on team (made_by);
grant select, insert on team to mulin_runtime;
grant select on team to mulin_retention;
comment on column team.post_kind is 'plain';
comment on column team.about is 'plain';

create table team_kind (
  id              uuid primary key,
  organization_id uuid not null references team,
  name            text not null check (length(name) between 2 and 20),
  sort            integer not null,
  unique (organization_id, name)
);
grant select, insert on team_kind to mulin_runtime;
grant select on team_kind to mulin_retention;
comment on column team_kind.name is 'plain';

create table team_member (
  post_id uuid primary key references post,
  kind_id uuid not null references team_kind
);
create index team_member_of_kind on team_member (kind_id);
grant select, insert on team_member to mulin_runtime;
grant select, delete on team_member to mulin_retention;
