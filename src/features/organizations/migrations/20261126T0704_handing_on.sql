-- What goes from one holder of a post to the next: a list made when the post ends, confirmed by both or signed on paper. Rights end on their day whether it is or not.
create table handover (
  id           uuid primary key,
  post_id      uuid not null unique references post,
  community_id uuid not null references area,
  giver        uuid not null references person,
  taker        uuid references person,
  taker_called text check (length(taker_called) between 1 and 20),
  opened_at    timestamptz not null,
  given_at     timestamptz,
  taken_at     timestamptz,
  signed_on_paper_by uuid references account,
  check ((taker is null) = (taker_called is null)),
  check (taker is distinct from giver),
  check (taken_at is null or taker is not null)
);
create index handover_of_community on handover (community_id, opened_at desc);
create index handover_giver on handover (giver);
create index handover_taker on handover (taker) where taker is not null;
create index handover_paper on handover (signed_on_paper_by) where signed_on_paper_by is not null;
grant select, insert on handover to mulin_runtime;
grant update (taker, taker_called, given_at, taken_at, signed_on_paper_by) on handover to mulin_runtime;
grant select on handover to mulin_retention;
comment on column handover.taker_called is 'personal | 岗位交接给谁 | 履职需要(个保法13(3)) | 交接后3年 | 社区书记';

create table handover_item (
  id          uuid primary key,
  handover_id uuid not null references handover,
  kind        text not null check (kind in ('matter', 'promise', 'duty', 'key', 'paper', 'other')),
  what        text not null check (length(what) between 2 and 120),
  sort        integer not null
);
create index handover_item_of on handover_item (handover_id, sort);
grant select, insert on handover_item to mulin_runtime;
grant select on handover_item to mulin_retention;
comment on column handover_item.kind is 'plain';
comment on column handover_item.what is 'personal | 岗位交接清单：没办完的事、答应的事、值班、钥匙 | 履职需要(个保法13(3)) | 交接后3年 | 社区书记';
