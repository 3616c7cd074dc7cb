-- 「我也遇到」: who else met what a matter is about. Each is told what the opener is told, and has a word of their own at the end.
create table matter_join (
  id          uuid primary key,
  matter_id   uuid not null references matter,
  account_id  uuid references account,
  person_id   uuid references person,
  -- The door this counts for, once: the household, or who asks where no household is known.
  party       uuid not null,
  place_id    uuid references area,
  how         text not null check (how in ('online', 'phone', 'counter', 'visit', 'wechat', 'paper')),
  -- The duplicate they asked for, where two matters were put together.
  from_matter uuid references matter,
  joined_by   uuid references account,
  at          timestamptz not null,
  left_at     timestamptz,
  check (num_nonnulls(account_id, person_id) = 1)
);
create unique index matter_join_of_person_once on matter_join (person_id, matter_id) where left_at is null and person_id is not null;
create unique index matter_join_of_account_once on matter_join (account_id, matter_id) where left_at is null and account_id is not null;
create index matter_join_of_matter on matter_join (matter_id, at);
create index matter_join_of_account on matter_join (account_id, at desc) where account_id is not null;
create index matter_join_of_person on matter_join (person_id, at desc) where person_id is not null;
create index matter_join_of_place on matter_join (place_id) where place_id is not null;
create index matter_join_from_matter on matter_join (from_matter) where from_matter is not null;
create index matter_join_joined_by on matter_join (joined_by) where joined_by is not null;
grant select, insert on matter_join to mulin_runtime;
grant update (left_at) on matter_join to mulin_runtime;
grant select on matter_join to mulin_retention;
comment on column matter_join.how is 'plain';
comment on column matter_join.party is 'personal | 同一件事有几户遇到 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';

-- The word of somebody who joined: solved for them, or not. The last one of each stands.
create table join_word (
  id        uuid primary key,
  join_id   uuid not null references matter_join,
  matter_id uuid not null references matter,
  solved    boolean not null,
  stars     smallint check (stars between 1 and 5),
  said      bytea,
  at        timestamptz not null,
  check (solved or stars is null)
);
create index join_word_of_join on join_word (join_id, at desc);
create index join_word_of_matter on join_word (matter_id);
grant select, insert on join_word to mulin_runtime;
grant select on join_word to mulin_retention;
comment on column join_word.solved is 'personal | 也遇到的居民说解决没解决 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column join_word.stars is 'personal | 居民的评价，办事人看不到 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column join_word.said is 'personal | 居民的评价 | 同意(个保法13(1)) | 办结后3年 | 社区书记';

-- How many doors met it stands on the row, written under the lock of the matter with each joining and leaving: lists read it on every row.
alter table matter add column met integer not null default 0 check (met >= 0);
alter table matter add column merged_into uuid;
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint -- the column is new and empty
alter table matter add constraint matter_merged_into foreign key (merged_into) references matter;
-- squawk-ignore require-concurrent-index-creation -- empty: no matter is merged yet
create index matter_merged_into on matter (merged_into) where merged_into is not null;
-- Like matters at one place, the newest first; it leads with the leaf, so it serves the foreign key as the old index did.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_like on matter (leaf_id, community_id, opened_at desc, id desc);
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index matter_of_leaf;
grant update (met, merged_into) on matter to mulin_runtime;
