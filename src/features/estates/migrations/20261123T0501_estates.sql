-- Who looks after an estate, day by day: a firm, its own people, or nobody. Append-only; the newest day stands.
create table estate_management (
  id         uuid primary key,
  estate_id  uuid not null references area,
  mode       text not null check (mode in ('firm', 'self', 'none')),
  since      date not null,
  by_account uuid not null references account,
  at         timestamptz not null
);
create index estate_management_of on estate_management (estate_id, since desc, at desc);
create index estate_management_by on estate_management (by_account);
grant select, insert on estate_management to mulin_runtime;
grant select on estate_management to mulin_retention;
comment on column estate_management.mode is 'plain';
comment on column estate_management.since is 'plain';

-- What owners decided, counted by persons and by floor space. Civil Code, articles 277 and 278: two thirds of both take part, more than half of those agree, by both.
create table committee_vote (
  id           uuid primary key,
  matter_id    uuid not null references matter,
  estate_id    uuid not null references area,
  owners       integer not null check (owners > 0),
  area         numeric(12, 2) not null check (area > 0),
  voted        integer not null,
  voted_area   numeric(12, 2) not null,
  agreed       integer not null,
  agreed_area  numeric(12, 2) not null,
  seats        integer not null check (seats between 1 and 25),
  at           timestamptz not null,
  check (voted <= owners and voted_area <= area and agreed <= voted and agreed_area <= voted_area),
  check (voted * 3 >= owners * 2 and voted_area * 3 >= area * 2),
  check (agreed * 2 > voted and agreed_area * 2 > voted_area)
);
create index committee_vote_of_matter on committee_vote (matter_id, at desc);
create index committee_vote_of_estate on committee_vote (estate_id);
grant select, insert on committee_vote to mulin_runtime;
grant select on committee_vote to mulin_retention;

-- A term of an owners' committee, founded by its filing. At most five years (guiding rules for owners' meetings and committees, article 32).
create table owners_term (
  id              uuid primary key,
  organization_id uuid not null references organization,
  estate_id       uuid not null references area,
  matter_id       uuid not null unique references matter,
  paper           text not null check (length(paper) between 1 and 40),
  seats           integer not null check (seats between 1 and 25),
  since           date not null,
  until           date not null,
  at              timestamptz not null,
  unique (estate_id, since),
  check (until > since and until <= since + interval '5 years')
);
create index owners_term_of_organization on owners_term (organization_id);
grant select, insert on owners_term to mulin_runtime;
grant select on owners_term to mulin_retention;
comment on column owners_term.paper is 'plain';
comment on column owners_term.since is 'plain';
comment on column owners_term.until is 'plain';

insert into post_kind (id, name, level, work, sort) values
  ('owners-chair', '业委会主任', 'estate', 'helper', 127), ('owners-member', '业委会委员', 'estate', 'helper', 128);

-- 三零: what an estate wants to have none of, in words and with where it is counted. Never counted: that somebody asked, complained or went elsewhere.
create table zero_indicator (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 20),
  definition   text not null check (length(definition) between 4 and 200),
  source       text not null check (source in ('unsolved', 'written')),
  leaves       text[] not null default '{}',
  paper        text check (length(paper) between 2 and 60),
  from_year    integer not null check (from_year between 2000 and 2100),
  until_year   integer check (until_year >= from_year),
  by_account   uuid not null references account,
  at           timestamptz not null,
  check ((source = 'unsolved') = (cardinality(leaves) > 0)),
  check ((source = 'written') = (paper is not null))
);
create unique index zero_indicator_named_once on zero_indicator (community_id, name) where until_year is null;
create index zero_indicator_by on zero_indicator (by_account);
grant select, insert on zero_indicator to mulin_runtime;
grant update (until_year) on zero_indicator to mulin_runtime;
grant select on zero_indicator to mulin_retention;
comment on column zero_indicator.name is 'plain';
comment on column zero_indicator.definition is 'plain';
comment on column zero_indicator.source is 'plain';
comment on column zero_indicator.leaves is 'plain';
comment on column zero_indicator.paper is 'plain';

-- What a paper from outside says happened: the day and the number of the paper, nobody's name. A mistake is struck with its reason, never taken out.
create table zero_entry (
  id           uuid primary key,
  indicator_id uuid not null references zero_indicator,
  estate_id    uuid not null references area,
  day          date not null,
  paper        text not null check (length(paper) between 2 and 60),
  by_account   uuid not null references account,
  at           timestamptz not null,
  unique (indicator_id, estate_id, paper)
);
create index zero_entry_of_estate on zero_entry (estate_id, day);
create index zero_entry_by on zero_entry (by_account);
grant select, insert on zero_entry to mulin_runtime;
grant select on zero_entry to mulin_retention;
comment on column zero_entry.day is 'plain';
comment on column zero_entry.paper is 'plain';

create table zero_struck (
  entry_id   uuid primary key references zero_entry,
  reason     text not null check (length(reason) between 4 and 120),
  by_account uuid not null references account,
  at         timestamptz not null
);
create index zero_struck_by on zero_struck (by_account);
grant select, insert on zero_struck to mulin_runtime;
grant select on zero_struck to mulin_retention;
comment on column zero_struck.reason is 'plain';
