-- How much departments may send to one grid for one day: a secretary's word for the community; without one it is the usual.
create table entrusted_cap (
  id           uuid primary key,
  community_id uuid not null references area,
  most         integer not null check (most between 1 and 50),
  by_account   uuid not null references account,
  at           timestamptz not null
);
create index entrusted_cap_of on entrusted_cap (community_id, at desc);
create index entrusted_cap_by on entrusted_cap (by_account);
grant select, insert on entrusted_cap to mulin_runtime;
grant select on entrusted_cap to mulin_retention;

-- What a dispute round heard: a number and a kind, and whether each side agreed. Who quarrels stands nowhere before both did, and never where one said no.
create table quarrel_heard (
  id         uuid primary key,
  matter_id  uuid not null references matter,
  nth        integer not null check (nth > 0),
  leaf_id    text not null references leaf,
  at         timestamptz not null,
  one_agreed   timestamptz,
  other_agreed timestamptz,
  ended_at     timestamptz,
  case_id      uuid unique references matter,
  unique (matter_id, nth),
  check (case_id is null or (one_agreed is not null and other_agreed is not null)),
  check (case_id is null or ended_at is null)
);
create index quarrel_heard_of_leaf on quarrel_heard (leaf_id);
grant select, insert on quarrel_heard to mulin_runtime;
grant update (one_agreed, other_agreed, ended_at, case_id) on quarrel_heard to mulin_runtime;
grant select on quarrel_heard to mulin_retention;
comment on column quarrel_heard.leaf_id is 'plain';

-- What was found and which of the four kinds it was: safety, quarrel, lack of a service, unsafe conduct seen in public. The finding is about a thing, and its report is the matter.
create table finding (
  matter_id    uuid primary key references matter,
  community_id uuid not null references area,
  kind         text not null check (kind in ('safety', 'quarrel', 'service', 'conduct')),
  at           timestamptz not null
);
create index finding_of_community on finding (community_id, at desc);
grant select, insert on finding to mulin_runtime;
grant select on finding to mulin_retention;
comment on column finding.kind is 'plain';
