-- A sheet of paper that may come back. Its code is printed on it and opens nothing without rights: it says which sheet it is, so that nobody writes down again who
-- and where. A sheet comes back once; what was answered meanwhile on the phone, at the counter or online takes it in, and counts once.
create table paper (
  id            uuid primary key,
  code          text not null unique check (code ~ '^[ACDEFHJKMNPQRTVWXY34679]{5}-[ACDEFHJKMNPQRTVWXY34679]{5}$'),
  -- order: asks for a service; join: 我也遇到; step: the answer a step of a matter waits for.
  kind          text not null check (kind in ('order', 'join', 'step')),
  leaf_id       text,
  matter_id     uuid references matter,
  step          text,
  -- How many events the matter had when its sheet was printed: what was answered later answered this sheet too.
  seq           integer,
  person_id     uuid references person,
  place_id      uuid not null references area,
  community_id  uuid not null references area,
  grid_id       uuid references area,
  micro_grid_id uuid references area,
  printed_at    timestamptz not null,
  printed_by    uuid not null references account,
  came_back_at  timestamptz,
  came_by       uuid references account,
  how           text check (how in ('photo', 'code', 'list')),
  became        uuid references matter,
  -- It said what was known already, and was put to the matter that stood.
  merged        boolean not null default false,
  photo_id      uuid,
  void_at       timestamptz,
  check ((kind = 'order') = (leaf_id is not null)),
  check ((kind = 'order') = (matter_id is null)),
  check ((kind = 'step') = (step is not null) and (kind = 'step') = (seq is not null)),
  check ((came_back_at is null) = (how is null) and (came_back_at is null) = (became is null) and (came_back_at is null) = (came_by is null)),
  check (came_back_at is null or void_at is null)
);
-- The same sheet printed again is the same sheet, as long as it is out. A blank one is for whoever takes it.
create unique index paper_out_once on paper (kind, coalesce(leaf_id, step, ''), coalesce(matter_id, place_id), person_id)
  where came_back_at is null and void_at is null and person_id is not null;
create unique index paper_step_out_once on paper (matter_id, step) where kind = 'step' and came_back_at is null and void_at is null;
create index paper_of_community on paper (community_id, id desc);
create index paper_of_grid on paper (grid_id, id desc) where grid_id is not null;
create index paper_of_micro_grid on paper (micro_grid_id, id desc) where micro_grid_id is not null;
create index paper_of_matter on paper (matter_id) where matter_id is not null;
create index paper_became on paper (became) where became is not null;
create index paper_of_person on paper (person_id) where person_id is not null;
create index paper_of_place on paper (place_id);
create index paper_printed_by on paper (printed_by);
create index paper_came_by on paper (came_by) where came_by is not null;
grant select, insert on paper to mulin_runtime;
grant update (came_back_at, came_by, how, became, merged, photo_id, void_at) on paper to mulin_runtime;
grant select, delete on paper to mulin_retention;
comment on column paper.code is 'plain';
comment on column paper.kind is 'plain';
comment on column paper.leaf_id is 'personal | 这张纸单要办的是什么事 | 为办事所必需(个保法13(2)) | 交回后3年 | 社区书记';
comment on column paper.step is 'plain';
comment on column paper.how is 'plain';
comment on column paper.merged is 'plain';
