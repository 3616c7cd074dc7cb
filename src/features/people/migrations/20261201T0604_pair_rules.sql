-- How many households one member keeps in touch with at most, and how many neighbours a centre household is linked with, as each community says; thirty and sixty until it does.
create table pair_rule (
  community_id uuid not null references area,
  kind         text not null check (kind in ('contact', 'centre')),
  quota        smallint not null check (quota between 1 and 200),
  set_at       timestamptz not null,
  primary key (community_id, kind)
);
grant select, insert on pair_rule to mulin_runtime;
grant update (quota, set_at) on pair_rule to mulin_runtime;
comment on column pair_rule.kind is 'plain';
comment on column pair_rule.quota is 'plain';
