-- What is planned and listed. A campaign, a plan and a list are one thing: a sheet of items in named columns. What a kind of sheet asks for is a page
-- of data; here stands what a community made of it, in a form that lets the database itself refuse an item that lacks what its column asks for.
create table sheet (
  id        uuid primary key,
  pattern   text not null check (pattern <> ''),
  kind      text not null check (kind in ('campaign', 'plan', 'list')),
  name      text not null check (length(name) between 2 and 40),
  area_id   uuid not null references area,
  -- The area and every area it stands in.
  above     uuid[] not null,
  -- How many marks (关键点, 工作线) each item carries one choice of.
  marks     smallint not null check (marks between 0 and 2),
  starts_on date not null,
  ends_on   date check (ends_on >= starts_on),
  at        timestamptz not null,
  shown_at  timestamptz,
  closed_at timestamptz,
  closing   text check (length(closing) between 2 and 300),
  check ((closed_at is null) = (closing is null)),
  unique (id, kind, starts_on, marks)
);
create index sheet_of_area on sheet (area_id, at desc, id desc);
grant select, insert on sheet to mulin_runtime;
grant update (shown_at, closed_at, closing) on sheet to mulin_runtime;
grant select on sheet to mulin_retention;
comment on column sheet.pattern is 'plain';
comment on column sheet.kind is 'plain';
comment on column sheet.name is 'plain';
comment on column sheet.starts_on is 'plain';
comment on column sheet.ends_on is 'plain';
comment on column sheet.closing is 'plain';

create table sheet_column (
  id       uuid primary key,
  sheet_id uuid not null references sheet,
  place    smallint not null check (place between 1 and 20),
  name     text not null check (length(name) between 1 and 30),
  needs    text[] not null check (needs <@ array['due', 'measure', 'owner', 'target', 'need', 'solution']),
  -- How many items it must have before residents are shown the sheet.
  least    smallint not null default 0 check (least between 0 and 10),
  -- Of a staged programme: which stage the column is.
  stage    smallint check (stage between 1 and 20),
  unique (sheet_id, place),
  unique (sheet_id, stage),
  unique (id, sheet_id, needs)
);
grant select, insert on sheet_column to mulin_runtime;
grant select on sheet_column to mulin_retention;
comment on column sheet_column.name is 'plain';
comment on column sheet_column.needs is 'plain';

create table sheet_choice (
  id        uuid primary key,
  sheet_id  uuid not null references sheet,
  mark      smallint not null check (mark in (1, 2)),
  mark_name text not null check (length(mark_name) between 1 and 20),
  place     smallint not null,
  name      text not null check (length(name) between 1 and 30),
  unique (sheet_id, mark, name),
  unique (id, sheet_id)
);
grant select, insert on sheet_choice to mulin_runtime;
grant select on sheet_choice to mulin_retention;
comment on column sheet_choice.mark_name is 'plain';
comment on column sheet_choice.name is 'plain';

create table sheet_item (
  id             uuid primary key,
  sheet_id       uuid not null,
  sheet_kind     text not null,
  starts_on      date not null,
  marks          smallint not null,
  column_id      uuid not null,
  needs          text[] not null,
  parent_id      uuid,
  -- An item has parts; a part has none.
  level          smallint not null generated always as (case when parent_id is null then 0 else 1 end) stored,
  parent_level   smallint generated always as (case when parent_id is null then null else 0 end) stored,
  subject        text check (length(subject) between 2 and 60),
  due            date,
  measure        text check (length(measure) between 2 and 200),
  owner_post_id  uuid references post,
  unit_id        uuid not null references area,
  first_choice   uuid,
  second_choice  uuid,
  target         integer check (target > 0),
  measured_in    text check (length(measured_in) between 1 and 10),
  reached        integer check (reached >= 0),
  -- What it follows: a matter or an item of another sheet, whose state is its state; and the day that began.
  follows_matter uuid references matter,
  follows_item   uuid references sheet_item,
  of_day         date,
  at             timestamptz not null,
  done_at        timestamptz,
  dropped_at     timestamptz,
  unique (id, column_id, level),
  foreign key (sheet_id, sheet_kind, starts_on, marks) references sheet (id, kind, starts_on, marks),
  foreign key (column_id, sheet_id, needs) references sheet_column (id, sheet_id, needs),
  foreign key (parent_id, column_id, parent_level) references sheet_item (id, column_id, level),
  foreign key (first_choice, sheet_id) references sheet_choice (id, sheet_id),
  foreign key (second_choice, sheet_id) references sheet_choice (id, sheet_id),
  check (subject is not null or follows_matter is not null or follows_item is not null),
  check (follows_matter is null or follows_item is null),
  check ((of_day is null) = (follows_matter is null and follows_item is null)),
  -- Nothing that began before a campaign is counted for it.
  check (sheet_kind <> 'campaign' or of_day is null or of_day >= starts_on),
  check (done_at is null or of_day is null),
  check (done_at is null or dropped_at is null),
  check ((target is null) = (measured_in is null)),
  check (parent_id is not null or 'due' <> all (needs) or due is not null),
  check (parent_id is not null or 'measure' <> all (needs) or measure is not null),
  check (parent_id is not null or 'owner' <> all (needs) or owner_post_id is not null),
  check (parent_id is not null or 'target' <> all (needs) or target is not null),
  check (parent_id is not null or ((marks < 1 or first_choice is not null) and (marks < 2 or second_choice is not null)))
);
create index sheet_item_of_sheet on sheet_item (sheet_id, at, id) where parent_id is null;
create index sheet_item_every on sheet_item (sheet_id);
create index sheet_item_of_column on sheet_item (column_id, at, id);
create index sheet_item_parts on sheet_item (parent_id) where parent_id is not null;
create index sheet_item_owned on sheet_item (owner_post_id, due, id) where owner_post_id is not null;
create index sheet_item_of_unit on sheet_item (unit_id);
create index sheet_item_first_choice on sheet_item (first_choice) where first_choice is not null;
create index sheet_item_second_choice on sheet_item (second_choice) where second_choice is not null;
create unique index sheet_item_matter_once on sheet_item (follows_matter, sheet_id) where follows_matter is not null and dropped_at is null;
create unique index sheet_item_item_once on sheet_item (follows_item, sheet_id) where follows_item is not null and dropped_at is null;
grant select, insert on sheet_item to mulin_runtime;
grant update (subject, due, measure, owner_post_id, unit_id, first_choice, second_choice, target, measured_in, reached, follows_matter, of_day, done_at, dropped_at)
  on sheet_item to mulin_runtime;
grant select on sheet_item to mulin_retention;
comment on column sheet_item.sheet_kind is 'plain';
comment on column sheet_item.starts_on is 'plain';
comment on column sheet_item.needs is 'plain';
comment on column sheet_item.subject is 'plain';
comment on column sheet_item.due is 'plain';
comment on column sheet_item.measure is 'plain';
comment on column sheet_item.measured_in is 'plain';
comment on column sheet_item.of_day is 'plain';

-- What an item answers (a need somebody has, a kind of need), and by what a problem was solved.
create table sheet_link (
  id        uuid primary key,
  item_id   uuid not null references sheet_item,
  what      text not null check (what in ('answers', 'solved-by')),
  to_item   uuid references sheet_item,
  to_matter uuid references matter,
  to_leaf   text references leaf,
  at        timestamptz not null,
  check (num_nonnulls(to_item, to_matter, to_leaf) = 1),
  check (to_item <> item_id),
  unique nulls not distinct (item_id, what, to_item, to_matter, to_leaf)
);
create index sheet_link_to_item on sheet_link (to_item) where to_item is not null;
create index sheet_link_to_matter on sheet_link (to_matter) where to_matter is not null;
create index sheet_link_to_leaf on sheet_link (to_leaf) where to_leaf is not null;
grant select, insert on sheet_link to mulin_runtime;
grant select on sheet_link to mulin_retention;
comment on column sheet_link.what is 'plain';
comment on column sheet_link.to_leaf is 'plain';

-- A stage is done once, and never before the one it follows.
create table stage_done (
  sheet_id uuid not null,
  stage    smallint not null,
  follows  smallint generated always as (nullif(stage - 1, 0)) stored,
  at       timestamptz not null,
  primary key (sheet_id, stage),
  foreign key (sheet_id, stage) references sheet_column (sheet_id, stage),
  foreign key (sheet_id, follows) references stage_done (sheet_id, stage)
);
create index stage_done_follows on stage_done (sheet_id, follows);
grant select, insert on stage_done to mulin_runtime;
grant select on stage_done to mulin_retention;

-- All that happened to a sheet and its items, in the transaction that did it. Who did it is the post they held; its name goes with the post.
create table sheet_event (
  id       uuid primary key,
  sheet_id uuid not null references sheet,
  item_id  uuid references sheet_item,
  at       timestamptz not null,
  by_post  uuid references post,
  what     text not null check (what in ('begun', 'added', 'changed', 'reported', 'done', 'reopened', 'dropped', 'tagged', 'linked', 'stage-done', 'shown', 'hidden', 'closed')),
  said     text check (length(said) between 2 and 300)
);
create index sheet_event_of_sheet on sheet_event (sheet_id, at desc, id desc);
create index sheet_event_of_item on sheet_event (item_id, at desc, id desc) where item_id is not null;
create index sheet_event_of_post on sheet_event (by_post) where by_post is not null;
grant select, insert on sheet_event to mulin_runtime;
grant select on sheet_event to mulin_retention;
comment on column sheet_event.what is 'plain';
comment on column sheet_event.said is 'plain';
