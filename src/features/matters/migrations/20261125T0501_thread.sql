-- 「和这件有关」: what somebody tied together by hand, with the reason. One row reads from both ends, so nothing can go round in a circle.
create table matter_link (
  id        uuid primary key,
  one_id    uuid not null references matter,
  other_id  uuid not null references matter,
  reason    bytea not null,
  made_by   uuid not null references account,
  made_at   timestamptz not null,
  undone_at timestamptz,
  undone_by uuid references account,
  check (one_id < other_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index matter_link_once on matter_link (one_id, other_id) where undone_at is null;
create index matter_link_of_one on matter_link (one_id);
create index matter_link_of_other on matter_link (other_id);
create index matter_link_made_by on matter_link (made_by);
create index matter_link_undone_by on matter_link (undone_by) where undone_by is not null;
grant select, insert on matter_link to mulin_runtime;
grant update (undone_at, undone_by) on matter_link to mulin_runtime;
grant select on matter_link to mulin_retention;
comment on column matter_link.reason is 'personal | 说明两件事为什么相关 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';

-- From how many like orders on, within how many days, at what kind of place, a topic is proposed. The newest row of a community stands, then its county's.
create table like_rule (
  id      uuid primary key,
  area_id uuid not null references area,
  number  smallint not null check (number between 2 and 20),
  days    smallint not null check (days between 7 and 365),
  level   text not null check (level in ('building', 'estate', 'grid')),
  alike   text not null check (alike in ('leaf', 'topic')),
  set_by  uuid not null references account,
  set_at  timestamptz not null
);
create index like_rule_of_area on like_rule (area_id, set_at desc);
create index like_rule_set_by on like_rule (set_by);
grant select, insert on like_rule to mulin_runtime;
grant select on like_rule to mulin_retention;
comment on column like_rule.number is 'plain';
comment on column like_rule.days is 'plain';
comment on column like_rule.level is 'plain';
comment on column like_rule.alike is 'plain';

-- A topic that like orders at one place propose by themselves. One is open for a place and a kind, whoever counts at the same moment.
create table topic_proposal (
  id           uuid primary key,
  community_id uuid not null references area,
  place_id     uuid not null references area,
  leaf_id      text references leaf,
  topic_id     text references topic,
  days         smallint not null,
  proposed_at  timestamptz not null,
  answered_at  timestamptz,
  answered_by  uuid references account,
  matter_id    uuid references matter,
  reason       text check (length(reason) between 2 and 200),
  check (num_nonnulls(leaf_id, topic_id) = 1),
  check ((answered_at is null) = (answered_by is null)),
  check (num_nonnulls(matter_id, reason) = case when answered_at is null then 0 else 1 end)
);
create unique index topic_proposal_open on topic_proposal (place_id, coalesce(leaf_id, topic_id)) where answered_at is null;
create index topic_proposal_of_community on topic_proposal (community_id, proposed_at desc);
create index topic_proposal_of_place on topic_proposal (place_id);
create index topic_proposal_of_leaf on topic_proposal (leaf_id) where leaf_id is not null;
create index topic_proposal_of_topic on topic_proposal (topic_id) where topic_id is not null;
create index topic_proposal_of_matter on topic_proposal (matter_id) where matter_id is not null;
create index topic_proposal_answered_by on topic_proposal (answered_by) where answered_by is not null;
grant select, insert on topic_proposal to mulin_runtime;
grant update (answered_at, answered_by, matter_id, reason) on topic_proposal to mulin_runtime;
grant select on topic_proposal to mulin_retention;
comment on column topic_proposal.leaf_id is 'plain';
comment on column topic_proposal.topic_id is 'plain';
comment on column topic_proposal.days is 'plain';
comment on column topic_proposal.reason is 'plain';

-- The orders that propose it. An order speaks once: what was declined is asked again only when as many more have come.
create table topic_proposal_order (
  matter_id   uuid primary key references matter,
  proposal_id uuid not null references topic_proposal
);
create index topic_proposal_order_of on topic_proposal_order (proposal_id);
grant select, insert on topic_proposal_order to mulin_runtime;
grant select on topic_proposal_order to mulin_retention;

-- How far a sweep that follows the clock has looked.
create table looked_until (
  what text primary key,
  at   timestamptz not null
);
grant select, insert on looked_until to mulin_runtime;
grant update (at) on looked_until to mulin_runtime;
comment on column looked_until.what is 'plain';
