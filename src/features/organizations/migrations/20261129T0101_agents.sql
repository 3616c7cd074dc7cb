-- The roster of agents by batches: in which of them the holder of an agent's post was listed. The sum of a town counts persons, so that whoever stands in two
-- batches, or serves two villages, is one.
create table agent_listed (
  post_id   uuid not null references post,
  nth       smallint not null check (nth between 1 and 99),
  listed_on date not null,
  batch_id  uuid,
  ended_at  timestamptz,
  primary key (post_id, nth)
);
create index agent_listed_of_batch on agent_listed (batch_id) where batch_id is not null;
grant select, insert on agent_listed to mulin_runtime;
grant update (listed_on, batch_id, ended_at) on agent_listed to mulin_runtime;
grant select, delete on agent_listed to mulin_retention;
comment on column agent_listed.nth is 'personal | 代办员名册：第几批，数人数用 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';
comment on column agent_listed.listed_on is 'personal | 代办员名册：哪天列入 | 履职需要(个保法13(3)) | 离任后1年 | 社区书记';

-- Name and number an agent shows to everybody, by a consent of their own and at the hours they say; taken back, the row is empty at once. Without it neighbours
-- are given a number of the office.
create table agent_card (
  post_id     uuid primary key references post,
  person_id   uuid not null references person,
  called      text check (length(called) between 1 and 20),
  phone       text check (length(phone) between 5 and 20),
  from_hour   smallint not null check (from_hour between 0 and 23),
  until_hour  smallint not null check (until_hour between 1 and 24),
  check (from_hour < until_hour),
  check ((called is null) = (phone is null))
);
create index agent_card_of_person on agent_card (person_id);
grant select, insert on agent_card to mulin_runtime;
grant update (called, phone, from_hour, until_hour) on agent_card to mulin_runtime;
grant select, delete on agent_card to mulin_retention;
comment on column agent_card.called is 'personal | 代办员自己公开的姓名，村里人找得到人 | 单独同意(个保法25) | 收回或离任即删 | 本人';
comment on column agent_card.phone is 'personal | 代办员自己公开的电话，村里人打得通 | 单独同意(个保法25) | 收回或离任即删 | 本人';
comment on column agent_card.from_hour is 'personal | 代办员愿意接电话的时段 | 单独同意(个保法25) | 收回或离任即删 | 本人';
comment on column agent_card.until_hour is 'personal | 代办员愿意接电话的时段 | 单独同意(个保法25) | 收回或离任即删 | 本人';
