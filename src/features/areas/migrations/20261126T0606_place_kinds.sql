-- What a county calls its places beside the basic kinds, as data: 普通网格 and 专属网格, 村, 平房. Each is of a basic kind and says under which basic kinds it may stand.
create table place_kind (
  id         uuid primary key,
  base       text not null check (base in ('community', 'estate', 'grid', 'micro-grid', 'building', 'dwelling')),
  name       text not null check (length(name) between 1 and 12),
  under      text[] not null check (cardinality(under) > 0),
  by_account uuid references account,
  at         timestamptz not null,
  ended_at   timestamptz
);
create unique index place_kind_named_once on place_kind (base, name) where ended_at is null;
create index place_kind_by on place_kind (by_account) where by_account is not null;
grant select, insert on place_kind to mulin_runtime;
grant update (ended_at) on place_kind to mulin_runtime;
grant select on place_kind to mulin_retention;
comment on column place_kind.base is 'plain';
comment on column place_kind.name is 'plain';
comment on column place_kind.under is 'plain';

insert into place_kind (id, base, name, under, at) values
  (gen_random_uuid(), 'community', '村', '{street}', now()), (gen_random_uuid(), 'grid', '普通网格', '{community}', now()),
  (gen_random_uuid(), 'grid', '专属网格', '{community}', now()), (gen_random_uuid(), 'dwelling', '平房', '{community}', now());

alter table area add column place_kind_id uuid;
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint -- the column is new and empty
alter table area add constraint area_place_kind_id_fkey foreign key (place_kind_id) references place_kind;
-- squawk-ignore require-concurrent-index-creation -- empty: no place has a kind of its own yet
create index area_of_place_kind on area (place_kind_id) where place_kind_id is not null;
