-- Which council a meeting was called for, and which of its parts came: parts, never persons.
create table meeting_council (
  matter_id  uuid primary key references matter,
  council_id uuid not null references council,
  at         timestamptz not null
);
create index meeting_council_of on meeting_council (council_id);
grant select, insert on meeting_council to mulin_runtime;
grant update (council_id) on meeting_council to mulin_runtime;
grant select on meeting_council to mulin_retention;

create table meeting_part (
  matter_id uuid not null references meeting_council,
  part_id   uuid not null references council_part,
  came      boolean not null,
  primary key (matter_id, part_id)
);
create index meeting_part_of_part on meeting_part (part_id);
grant select, insert on meeting_part to mulin_runtime;
grant select on meeting_part to mulin_retention;
comment on column meeting_part.came is 'plain';
