-- What a community's supplier has, at one price for everybody. How much is left is the sum of what came and went, and stands nowhere else.
create table goods (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 1 and 30),
  unit         text not null check (length(unit) between 1 and 6),
  -- What one unit should weigh; null for what is not weighed out.
  grams        integer check (grams between 1 and 100000),
  fen          integer not null check (fen between 0 and 10000000),
  entered_by   uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz
);
create index goods_of_community on goods (community_id, name, id) where ended_at is null;
create index goods_entered_by on goods (entered_by);
grant select, insert on goods to mulin_runtime;
grant update (fen, ended_at) on goods to mulin_runtime;
grant select on goods to mulin_retention;
comment on column goods.name is 'plain';
comment on column goods.unit is 'plain';

-- An order for one home. What was wished, where somebody else wrote it down, is sealed.
create table goods_order (
  id           uuid primary key,
  community_id uuid not null references area,
  home_id      uuid not null references area,
  person_id    uuid references person,
  by_account   uuid not null references account,
  channel      text not null check (channel in ('online', 'phone', 'paper', 'helper')),
  wish         bytea,
  at           timestamptz not null,
  check ((channel = 'online') = (wish is null))
);
create index goods_order_of_community on goods_order (community_id, at, id);
create index goods_order_of_home on goods_order (home_id);
create index goods_order_of_person on goods_order (person_id, at desc) where person_id is not null;
create index goods_order_by_account on goods_order (by_account, at desc);
grant select, insert on goods_order to mulin_runtime;
grant select, delete on goods_order to mulin_retention;
comment on column goods_order.channel is 'personal | 订货是怎么来的，几种办法一样对待 | 同意(个保法13(1)) | 下单后180天 | 社区书记';
comment on column goods_order.wish is 'personal | 代人订货时，本人的原话 | 同意(个保法13(1)) | 下单后180天 | 社区书记';

-- Either sold, or waiting its turn, or given up.
create table goods_line (
  id       uuid primary key,
  order_id uuid not null references goods_order on delete cascade,
  goods_id uuid not null references goods,
  count    smallint not null check (count between 1 and 99),
  fen      integer not null check (fen >= 0),
  at       timestamptz not null,
  sold_at  timestamptz,
  ended_at timestamptz,
  unique (order_id, goods_id)
);
create index goods_line_waiting on goods_line (goods_id, at, id) where sold_at is null and ended_at is null;
create index goods_line_of_goods on goods_line (goods_id);
grant select, insert on goods_line to mulin_runtime;
grant update (sold_at, ended_at) on goods_line to mulin_runtime;
grant select, delete on goods_line to mulin_retention;
comment on column goods_line.count is 'personal | 这一户订了多少 | 同意(个保法13(1)) | 下单后180天 | 社区书记';

-- What came and went, each once, never changed.
create table goods_move (
  id         uuid primary key,
  goods_id   uuid not null references goods,
  count      integer not null check (count <> 0 and (count > 0) = (why in ('in', 'back'))),
  why        text not null check (why in ('in', 'sold', 'back', 'lost')),
  line_id    uuid references goods_line on delete set null,
  by_account uuid references account,
  at         timestamptz not null
);
create index goods_move_of_goods on goods_move (goods_id);
create index goods_move_of_line on goods_move (line_id);
create index goods_move_by_account on goods_move (by_account);
grant select, insert on goods_move to mulin_runtime;
grant select on goods_move to mulin_retention;
comment on column goods_move.why is 'plain';

-- 分装、称重、打包、存放: each step after the one before, by the key itself; the weight at the second.
create table goods_packing (
  line_id    uuid not null references goods_line on delete cascade,
  step       smallint not null check (step between 1 and 4),
  after_step smallint generated always as (nullif(step - 1, 0)) stored,
  grams      integer check (grams between 1 and 1000000),
  short      boolean not null default false,
  by_account uuid not null references account,
  at         timestamptz not null,
  primary key (line_id, step),
  foreign key (line_id, after_step) references goods_packing (line_id, step) on delete cascade,
  check ((step = 2) = (grams is not null))
);
create index goods_packing_after on goods_packing (line_id, after_step);
create index goods_packing_by_account on goods_packing (by_account);
grant select, insert on goods_packing to mulin_runtime;
grant select, delete on goods_packing to mulin_retention;
comment on column goods_packing.short is 'personal | 订的货够不够，不够要告诉本人 | 同意(个保法13(1)) | 下单后180天 | 社区书记';
comment on column goods_packing.step is 'plain';
comment on column goods_packing.after_step is 'plain';
