-- How a committee of an estate ends: what the owners decided, by persons and by floor space (Civil Code, articles 277 and 278), and the list of what is handed over, signed by who gives and who takes it.
create table committee_ending (
  id              uuid primary key,
  organization_id uuid not null references organization,
  estate_id       uuid not null references area,
  decided_on      date not null,
  paper           text not null check (length(paper) between 2 and 60),
  owners          integer not null check (owners > 0),
  voted           integer not null,
  agreed          integer not null,
  area            numeric(12, 2) not null check (area > 0),
  voted_area      numeric(12, 2) not null,
  agreed_area     numeric(12, 2) not null,
  giver_post      uuid not null references post,
  taker_post      uuid not null references post,
  by_account      uuid not null references account,
  at              timestamptz not null,
  given_at        timestamptz,
  taken_at        timestamptz,
  paper_account   uuid references account,
  ended_at        timestamptz,
  dropped_at      timestamptz,
  check (giver_post <> taker_post),
  check (voted <= owners and voted_area <= area and agreed <= voted and agreed_area <= voted_area),
  check (voted * 3 >= owners * 2 and voted_area * 3 >= area * 2),
  check (agreed * 2 > voted and agreed_area * 2 > voted_area),
  check (ended_at is null or (given_at is not null and taken_at is not null and dropped_at is null))
);
create unique index committee_ending_of on committee_ending (organization_id) where dropped_at is null;
create index committee_ending_estate on committee_ending (estate_id, at desc);
create index committee_ending_giver on committee_ending (giver_post);
create index committee_ending_taker on committee_ending (taker_post);
create index committee_ending_by on committee_ending (by_account);
create index committee_ending_on_paper on committee_ending (paper_account) where paper_account is not null;
grant select, insert on committee_ending to mulin_runtime;
grant update (given_at, taken_at, paper_account, ended_at, dropped_at) on committee_ending to mulin_runtime;
grant select on committee_ending to mulin_retention;
comment on column committee_ending.decided_on is 'plain';
comment on column committee_ending.paper is 'plain';

create table committee_ending_item (
  ending_id uuid not null references committee_ending,
  nth       integer not null check (nth between 1 and 60),
  what      text not null check (length(what) between 2 and 80),
  primary key (ending_id, nth)
);
grant select, insert on committee_ending_item to mulin_runtime;
grant select on committee_ending_item to mulin_retention;
comment on column committee_ending_item.what is 'plain';
comment on column committee_ending.area is 'plain';
comment on column committee_ending.voted_area is 'plain';
comment on column committee_ending.agreed_area is 'plain';
