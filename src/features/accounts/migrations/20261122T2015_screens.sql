-- A screen on a wall has a session that may ask for figures and nothing else, begun with a code that is good once.
alter table session add column only_for text check (only_for in ('screen'));
comment on column session.only_for is 'plain';

create table screen_code (
  id         uuid primary key,
  code_mac   bytea not null unique,
  account_id uuid not null references account,
  person_id  uuid not null references person,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index screen_code_of_account on screen_code (account_id);
create index screen_code_of_person on screen_code (person_id);
create index screen_code_by_age on screen_code (expires_at);
grant select, insert on screen_code to mulin_runtime;
grant update (used_at) on screen_code to mulin_runtime;
grant select, delete on screen_code to mulin_retention;
comment on column screen_code.code_mac is 'plain';
