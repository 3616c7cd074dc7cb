-- What a community made for itself: a method after another one, or from an empty page. Its versions stand in `method` as all others do.
create table method_own (
  method_id      text primary key,
  area_id        uuid not null references area,
  origin_id      text,
  origin_version integer,
  -- The method of the library it comes from in the end, through however many hands; what asks for that one is served by this.
  root_id        text,
  shared_at      timestamptz,
  retired_at     timestamptz,
  foreign key (origin_id, origin_version) references method (id, version),
  check ((origin_id is null) = (origin_version is null)),
  check (root_id is null or origin_id is not null)
);
create index method_own_of_area on method_own (area_id);
create index method_own_of_origin on method_own (origin_id, origin_version);
create index method_own_of_root on method_own (root_id) where root_id is not null;
create index method_own_shared on method_own (shared_at) where shared_at is not null and retired_at is null;
grant select, insert on method_own to mulin_runtime;
grant update (shared_at, retired_at) on method_own to mulin_runtime;
grant select on method_own to mulin_retention;
comment on column method_own.method_id is 'plain';
comment on column method_own.origin_id is 'plain';
comment on column method_own.root_id is 'plain';

-- A page as it stands while somebody works on it: it may be faulty. Whoever saves says which state they began from (`rev`).
create table method_draft (
  id             uuid primary key,
  area_id        uuid not null references area,
  method_id      text not null,
  version        integer not null check (version > 0),
  origin_id      text,
  origin_version integer,
  page           json not null,
  rev            integer not null default 0 check (rev >= 0),
  begun_at       timestamptz not null,
  changed_at     timestamptz not null,
  by_account     uuid not null references account,
  by_called      text not null,
  published_at   timestamptz,
  discarded_at   timestamptz,
  foreign key (origin_id, origin_version) references method (id, version),
  check ((origin_id is null) = (origin_version is null)),
  check (published_at is null or discarded_at is null)
);
create unique index method_draft_open_once on method_draft (method_id) where published_at is null and discarded_at is null;
create index method_draft_of_area on method_draft (area_id, changed_at desc);
create index method_draft_of_origin on method_draft (origin_id, origin_version);
create index method_draft_by_account on method_draft (by_account);
grant select, insert on method_draft to mulin_runtime;
grant update (page, rev, changed_at, by_account, by_called, published_at, discarded_at) on method_draft to mulin_runtime;
grant select on method_draft to mulin_retention;
comment on column method_draft.method_id is 'plain';
comment on column method_draft.origin_id is 'plain';
comment on column method_draft.page is 'plain';
comment on column method_draft.by_called is 'personal | 谁在写这个工作法(工作称呼) | 履职需要(个保法13(3)) | 3年 | 系统管理员';

-- What became of a method of one's own, on what day, by whom and why (row S4-B15). Nothing is forgotten.
create table method_change (
  id         uuid primary key,
  method_id  text not null references method_own,
  version    integer,
  kind       text not null check (kind in ('published', 'adopted', 'shared', 'unshared', 'retired', 'restored')),
  reason     text,
  at         timestamptz not null,
  by_account uuid not null references account,
  by_called  text not null,
  foreign key (method_id, version) references method (id, version),
  check ((kind in ('published', 'adopted')) = (version is not null)),
  check (kind not in ('published', 'retired') or reason is not null)
);
create index method_change_of_method on method_change (method_id, at desc, id desc);
create unique index method_change_once on method_change (method_id, version) where version is not null;
create index method_change_by_account on method_change (by_account);
grant select, insert on method_change to mulin_runtime;
grant select on method_change to mulin_retention;
comment on column method_change.method_id is 'plain';
comment on column method_change.kind is 'plain';
comment on column method_change.reason is 'plain';
comment on column method_change.by_called is 'personal | 谁定的这个工作法(工作称呼) | 履职需要(个保法13(3)) | 3年 | 系统管理员';
