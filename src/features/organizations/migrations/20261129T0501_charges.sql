-- 岗位职责清单: what whoever holds a kind of post does, in the community's own words. One entry for each kind; written anew, the one before stays with its days.
create table charge (
  id           uuid primary key,
  community_id uuid not null references area,
  post_kind    text not null references post_kind,
  does         text not null check (length(does) between 4 and 300),
  made_by      uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz
);
create unique index charge_of_kind on charge (community_id, post_kind) where ended_at is null;
create index charge_of_post_kind on charge (post_kind);
create index charge_made_by on charge (made_by);
grant select, insert on charge to mulin_runtime;
grant update (ended_at) on charge to mulin_runtime;
grant select on charge to mulin_retention;
comment on column charge.post_kind is 'plain';
comment on column charge.does is 'plain';
