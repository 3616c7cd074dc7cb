-- An emergency goes on longer only by another order: its number, its issuer and its last day stand beside the first.
create table emergency_order (
  id           uuid primary key,
  emergency_id uuid not null references emergency,
  order_number text not null check (length(order_number) between 2 and 40),
  ordered_by   text not null check (length(ordered_by) between 2 and 40),
  until        timestamptz not null,
  by_account   uuid not null references account,
  at           timestamptz not null
);
create index emergency_order_of on emergency_order (emergency_id, at desc);
create index emergency_order_by_account on emergency_order (by_account);
grant select, insert on emergency_order to mulin_runtime;
grant select on emergency_order to mulin_retention;
grant update (until) on emergency to mulin_runtime;
comment on column emergency_order.order_number is 'plain';
comment on column emergency_order.ordered_by is 'plain';
