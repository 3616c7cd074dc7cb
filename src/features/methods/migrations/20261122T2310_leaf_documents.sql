-- What to bring and for whom a service is, told before anybody comes.
alter table leaf add column documents text[] not null default '{}';
alter table leaf add column eligible text;
comment on column leaf.documents is 'plain';
comment on column leaf.eligible is 'plain';
