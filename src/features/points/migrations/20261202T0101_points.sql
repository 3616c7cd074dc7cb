-- Points of Party members who reported to the community they live in. How many a finished order gives the secretary says, from a day on; empty: from that day none.
create table points_rule (
  id           uuid primary key,
  community_id uuid not null references area,
  points       integer check (points between 1 and 100),
  from_day     date not null,
  by_post      uuid not null references post,
  at           timestamptz not null
);
create index points_rule_of on points_rule (community_id, from_day desc, at desc);
create index points_rule_by on points_rule (by_post);
grant select, insert on points_rule to mulin_runtime;
grant select on points_rule to mulin_retention;
comment on column points_rule.points is 'plain';
comment on column points_rule.from_day is 'plain';

-- A member's account with one community, from reporting until leaving; whoever reports again begins another one. Who erased themself leaves an account of nobody, whose entries
-- still add up.
create table points_account (
  id           uuid primary key,
  community_id uuid not null references area,
  person_id    uuid references person,
  key_wrapped  bytea,
  ended_at     timestamptz,
  unique (id, person_id),
  check ((person_id is null) = (key_wrapped is null)),
  check (person_id is not null or ended_at is not null)
);
create unique index points_account_open on points_account (person_id, community_id) where ended_at is null;
create index points_account_of_person on points_account (person_id) where person_id is not null;
create index points_account_of_community on points_account (community_id);
create index points_account_ended on points_account (ended_at) where ended_at is not null;
grant select, insert on points_account to mulin_runtime;
grant update (person_id, key_wrapped, ended_at) on points_account to mulin_runtime;
grant select, delete on points_account to mulin_retention;
comment on column points_account.key_wrapped is 'personal | 报到服务积分：更正原因的钥匙 | 同意(个保法13(1)、29) | 退出报到后1年，本人删除时立即销毁 | 社区书记';

-- Entries, which nobody changes: each goes from one account to another, so that it balances by its shape. 'community' is where points come from, 'duty' (履职分) where a member's
-- service stands. What a member has is the sum, and stands nowhere else. A cause counts once, and once more only after its mirror; a mirror stands in the year of what it takes back.
create table points_entry (
  id           uuid primary key,
  account_id   uuid not null references points_account,
  person_id    uuid references person,
  kind         text not null check (kind in ('served', 'reopened', 'corrected')),
  cause        text not null check (length(cause) between 1 and 100),
  from_account text not null check (from_account in ('community', 'duty')),
  to_account   text not null check (to_account in ('community', 'duty')),
  points       integer not null check (points between 1 and 100),
  period       integer not null check (period between 2000 and 2200),
  day          date not null,
  matter_id    uuid not null references matter,
  rule_id      uuid not null references points_rule,
  by_post      uuid references post,
  why          bytea,
  at           timestamptz not null,
  reverses     uuid,
  again_after  uuid,
  is_mirror    boolean not null generated always as (reverses is not null) stored,
  of_plain     boolean generated always as (case when reverses is not null then false end) stored,
  after_mirror boolean generated always as (case when again_after is not null then true end) stored,
  foreign key (account_id, person_id) references points_account (id, person_id) on update cascade,
  unique (id, account_id, cause, period, from_account, to_account, points, is_mirror),
  unique (id, account_id, cause, is_mirror),
  foreign key (reverses, account_id, cause, period, to_account, from_account, points, of_plain)
    references points_entry (id, account_id, cause, period, from_account, to_account, points, is_mirror),
  foreign key (again_after, account_id, cause, after_mirror) references points_entry (id, account_id, cause, is_mirror),
  check (reverses is null or again_after is null),
  check ((kind = 'corrected') = (why is not null) and (kind = 'corrected') = (by_post is not null)),
  check (kind <> 'served' or reverses is null),
  check (kind <> 'reopened' or reverses is not null),
  constraint points_entry_way check (case when reverses is null then from_account || '>' || to_account else to_account || '>' || from_account end = 'community>duty')
);
create unique index points_entry_once on points_entry (account_id, cause, again_after) nulls not distinct where reverses is null;
create unique index points_entry_reverses on points_entry (reverses, account_id, cause, period, to_account, from_account, points, of_plain) where reverses is not null;
create unique index points_entry_again on points_entry (again_after, account_id, cause, after_mirror) where again_after is not null;
create index points_entry_of_account on points_entry (account_id, person_id);
create index points_entry_of_person on points_entry (person_id, at desc, id desc) where person_id is not null;
create index points_entry_of_matter on points_entry (matter_id);
create index points_entry_of_rule on points_entry (rule_id);
create index points_entry_of_period on points_entry (period);
create index points_entry_by on points_entry (by_post) where by_post is not null;
grant select, insert on points_entry to mulin_runtime;
grant select, delete on points_entry to mulin_retention;
comment on column points_entry.kind is 'plain';
comment on column points_entry.cause is 'plain';
comment on column points_entry.from_account is 'plain';
comment on column points_entry.to_account is 'plain';
comment on column points_entry.points is 'personal | 报到服务积分：每一笔几分，本人和社区书记看得到，不排名 | 同意(个保法13(1)、29) | 同一单最后一笔所属年度结束后1年，退出报到后1年 | 社区书记';
comment on column points_entry.period is 'plain';
comment on column points_entry.day is 'personal | 报到服务积分：哪天记的 | 同意(个保法13(1)、29) | 同一单最后一笔所属年度结束后1年，退出报到后1年 | 社区书记';
comment on column points_entry.why is 'personal | 报到服务积分：书记更正的原因 | 同意(个保法13(1)、29) | 同一单最后一笔所属年度结束后1年，退出报到后1年 | 社区书记';
comment on column points_entry.is_mirror is 'plain';
comment on column points_entry.of_plain is 'plain';
comment on column points_entry.after_mirror is 'plain';
