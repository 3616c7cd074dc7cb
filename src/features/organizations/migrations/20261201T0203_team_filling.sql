-- Many who join a team in one go are one act, taken back within a day as one: who came by it, and whose post it gave.
create table team_filling (
  id              uuid primary key,
  organization_id uuid not null references team,
  made_by         uuid not null references account,
  at              timestamptz not null,
  undone_at       timestamptz
);
create index team_filling_of_team on team_filling (organization_id, at);
create index team_filling_made_by on team_filling (made_by);
grant select, insert on team_filling to mulin_runtime;
grant update (undone_at) on team_filling to mulin_runtime;
grant select, delete on team_filling to mulin_retention;

-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid -- some thousands of rows, read before the service is opened
alter table team_member add column filling_id uuid references team_filling;
-- squawk-ignore adding-field-with-default -- some thousands of rows
alter table team_member add column gave_post boolean not null default false;
-- squawk-ignore require-concurrent-index-creation -- some thousands of rows
create index team_member_of_filling on team_member (filling_id) where filling_id is not null;
comment on column team_member.gave_post is 'plain';
