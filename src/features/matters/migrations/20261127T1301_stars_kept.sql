-- What was given for a matter that is forgotten: the bare numbers, with the month it came in and the grid, and nothing that leads back to the matter or to
-- whoever gave them. So a year that is over keeps its figures when it is counted again.
create table rating_kept (
  -- In the order they were given.
  seq            bigint generated always as identity primary key,
  -- Made up when the matter was forgotten: the same for what one giver said of it at one visit after another.
  one            uuid not null,
  visit          integer not null,
  -- Not those of a duplicate, nor of those who joined: figures of a method count who asked.
  in_figures     boolean not null,
  community_id   uuid not null references area,
  grid_id        uuid references area,
  leaf_id        text references leaf,
  method_id      text not null,
  method_version integer not null,
  -- When the month began in which the matter came in.
  opened_at      timestamptz not null,
  stars          smallint check (stars between 1 and 5),
  quick          smallint check (quick between 1 and 5),
  fixed          smallint check (fixed between 1 and 5),
  foreign key (method_id, method_version) references method,
  unique (one, visit)
);
create index rating_kept_of_community on rating_kept (community_id, opened_at);
create index rating_kept_by_month on rating_kept (opened_at);
create index rating_kept_of_grid on rating_kept (grid_id) where grid_id is not null;
create index rating_kept_of_leaf on rating_kept (leaf_id) where leaf_id is not null;
create index rating_kept_of_method on rating_kept (method_id, method_version);
grant select on rating_kept to mulin_runtime;
grant select, insert on rating_kept to mulin_retention;
comment on column rating_kept.in_figures is 'plain';
comment on column rating_kept.leaf_id is 'plain';
comment on column rating_kept.method_id is 'plain';
-- Of nobody: neither the giver nor the matter can be found from it.
comment on column rating_kept.stars is 'plain';
comment on column rating_kept.quick is 'plain';
comment on column rating_kept.fixed is 'plain';

-- How often somebody went and how long it took stays as a number; why it was decided so, and who said it, goes.
revoke delete on effort_said from mulin_retention;
grant update (reason, account_id) on effort_said to mulin_retention;

-- What is to be forgotten is found without looking at every matter there ever was.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_to_forget on matter (ended_at) where key_wrapped is not null and ended_at is not null;
