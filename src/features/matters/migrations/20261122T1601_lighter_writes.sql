-- A matter is written five times in its life. Indexes on what changes at every step made each of those writes touch every index of the table:
-- deadlines and confirmations of a community are few, and are found among its open matters.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index matter_due_in_community;
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index matter_confirming;
-- One index serves the list and the foreign key.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index task_of_post;
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index task_of_kind;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index task_of_post on task (post_kind, area_id, due_at, matter_id) where closed_at is null and post_kind is not null;
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index rating_leaf;
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index rating_of_leaf;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index rating_of_leaf on rating (leaf_id, community_id);
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index rating_of_community on rating using brin (community_id);
-- The open tasks of a matter are the last few of its primary key.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index task_open;
-- Parents that are never deleted, and hardly differ: enough to find the pages.
-- squawk-ignore require-concurrent-index-deletion -- migrations run before the service is opened
drop index matter_of_method;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_of_method on matter using brin (method_id, method_version);
alter table matter set (fillfactor = 70);
alter table task set (fillfactor = 80);
