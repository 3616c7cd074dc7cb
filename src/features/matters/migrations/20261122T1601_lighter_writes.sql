-- A matter is written five times in its life. Indexes on what changes at every step made each of those writes touch every index of the table:
-- deadlines and confirmations of a community are few, and are found among its open matters.
drop index matter_due_in_community;
drop index matter_confirming;
-- One index serves the list and the foreign key.
drop index task_of_post;
drop index task_of_kind;
create index task_of_post on task (post_kind, area_id, due_at, matter_id) where closed_at is null and post_kind is not null;
drop index rating_leaf;
drop index rating_of_leaf;
create index rating_of_leaf on rating (leaf_id, community_id);
create index rating_of_community on rating using brin (community_id);
-- The open tasks of a matter are the last few of its primary key.
drop index task_open;
-- Parents that are never deleted, and hardly differ: enough to find the pages.
drop index matter_of_method;
create index matter_of_method on matter using brin (method_id, method_version);
alter table matter set (fillfactor = 70);
alter table task set (fillfactor = 80);
