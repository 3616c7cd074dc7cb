-- Who held a public office from when to when, by what they are publicly called, with the result of the election: before the product came too. The next election is due when the last term ends.
create table office_term (
  id          uuid primary key,
  area_id     uuid not null references area,
  post_kind   text not null references post_kind,
  called      text not null check (length(called) between 1 and 20),
  number      integer check (number between 1 and 99),
  since       date not null,
  until       date,
  votes_for   integer check (votes_for >= 0),
  votes_cast  integer,
  by_account  uuid not null references account,
  at          timestamptz not null,
  dropped_at  timestamptz,
  check (until > since),
  check ((votes_for is null) = (votes_cast is null)),
  check (votes_for <= votes_cast)
);
create unique index office_term_numbered on office_term (area_id, post_kind, number) where number is not null and dropped_at is null;
create index office_term_of_area on office_term (area_id, post_kind, since);
create index office_term_of_kind on office_term (post_kind);
create index office_term_by on office_term (by_account);
grant select, insert on office_term to mulin_runtime;
grant update (until, dropped_at) on office_term to mulin_runtime;
grant select, delete on office_term to mulin_retention;
comment on column office_term.post_kind is 'plain';
comment on column office_term.called is 'personal | 公开的任职历史与选举结果 | 村民委员会组织法等要求公布的选举结果(个保法13(3)、27) | 长期，本人可以要求只留姓 | 社区书记';
comment on column office_term.since is 'personal | 公开的任职历史与选举结果 | 村民委员会组织法等要求公布的选举结果(个保法13(3)、27) | 长期 | 社区书记';
comment on column office_term.until is 'personal | 公开的任职历史与选举结果 | 村民委员会组织法等要求公布的选举结果(个保法13(3)、27) | 长期 | 社区书记';
