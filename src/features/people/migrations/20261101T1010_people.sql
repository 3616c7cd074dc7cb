-- The ledger of households and persons: as little as possible in the open, the rest in a vault with a key per person.
create table household (
  id            uuid primary key,
  dwelling_id   uuid not null references area,
  street_id     uuid references area,
  community_id  uuid not null references area,
  grid_id       uuid references area,
  micro_grid_id uuid references area,
  batch_id      uuid,
  ended_at      timestamptz
);
create unique index household_of_dwelling on household (dwelling_id) where ended_at is null;
create index household_of_street on household (street_id) where ended_at is null;
create index household_of_community on household (community_id, id) where ended_at is null;
create index household_of_grid on household (grid_id, id) where ended_at is null;
create index household_of_micro_grid on household (micro_grid_id, id) where ended_at is null;
create index household_uncovered on household (community_id, id) where ended_at is null and grid_id is null;
create index household_of_batch on household (batch_id) where batch_id is not null;
grant select, insert, update on household to mulin_runtime;
grant select on household to mulin_retention;

create table person (
  id            uuid primary key,
  masked        text not null,
  sex           text check (sex in ('男', '女')),
  birth_year    smallint check (birth_year between 1890 and 2100),
  household_id  uuid references household,
  relation      text,
  residence     text not null default '常住' check (residence in ('常住', '户在人不在', '租住', '其他')),
  street_id     uuid references area,
  community_id  uuid references area,
  grid_id       uuid references area,
  micro_grid_id uuid references area,
  batch_id      uuid,
  created_at    timestamptz not null,
  ended_at      timestamptz
);
create index person_of_household on person (household_id) where ended_at is null;
create index person_of_street on person (street_id) where ended_at is null;
create index person_of_community on person (community_id, id) where ended_at is null;
create index person_of_grid on person (grid_id, id) where ended_at is null;
create index person_of_micro_grid on person (micro_grid_id, id) where ended_at is null;
create index person_of_batch on person (batch_id) where batch_id is not null;
grant select, insert, update on person to mulin_runtime;
grant select on person to mulin_retention;
comment on column person.masked is 'personal | 在列表里认出是谁而不露全名 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person.sex is 'personal | 人口统计 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person.birth_year is 'personal | 按年龄段统计与适老服务 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person.relation is 'personal | 户内关系 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person.residence is 'personal | 常住人口统计 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';

create table party_member (
  person_id        uuid primary key references person,
  branch           text,
  party_group      text,
  centre_household boolean not null default false,
  micro_grid_id    uuid references area,
  batch_id         uuid,
  ended_at         timestamptz
);
create index party_member_of_micro_grid on party_member (micro_grid_id) where ended_at is null;
create index party_member_of_batch on party_member (batch_id) where batch_id is not null;
grant select, insert, update on party_member to mulin_runtime;
grant select on party_member to mulin_retention;
comment on column party_member.branch is 'personal | 党组织关系与党员服务 | 党内法规、本人同意(个保法13(1)) | 转出后1年 | 社区党委';
comment on column party_member.party_group is 'personal | 党组织关系与党员服务 | 党内法规、本人同意(个保法13(1)) | 转出后1年 | 社区党委';
comment on column party_member.centre_household is 'personal | 邻居知道去哪家找党员中心户 | 党内法规、本人同意(个保法13(1)) | 转出后1年 | 社区党委';

-- The vault: opened for one person at a time, in a transaction that names that person.
create table person_vault (
  person_id   uuid primary key references person,
  key_wrapped bytea,
  name        bytea,
  phone       bytea,
  id_number   bytea
);
alter table person_vault enable row level security;
create policy one_person on person_vault for select to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy new_person on person_vault for insert to mulin_runtime with check (true);
create policy erased_person on person_vault for update to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid) with check (key_wrapped is null);
create policy backup on person_vault for select to mulin_retention using (true);
grant select, insert on person_vault to mulin_runtime;
grant update (key_wrapped) on person_vault to mulin_runtime;
grant select on person_vault to mulin_retention;
comment on column person_vault.key_wrapped is 'personal | 个人信息的钥匙，销毁即删除 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person_vault.name is 'personal | 办事时认人 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person_vault.phone is 'personal | 办事时联系本人 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';
comment on column person_vault.id_number is 'personal | 避免同一人登记两次 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记';

-- Destroys the keys of many persons, each named in turn as the policy asks: a file taken back brings thousands of them.
create function erase_persons(persons uuid[]) returns void language plpgsql as $$
declare
  one uuid;
begin
  foreach one in array persons loop
    perform set_config('mulin.person', one::text, true);
    update person_vault set key_wrapped = null where person_id = one;
  end loop;
  perform set_config('mulin.person', '', true);
end $$;
grant execute on function erase_persons(uuid[]) to mulin_runtime;

-- Blind indexes: a phone, an ID number or a name can be found without being stored. Name bigrams leak by frequency: a known limit.
create table person_index (
  person_id     uuid primary key references person,
  phone_mac     bytea,
  id_mac        bytea,
  id_last4_mac  bytea,
  name_bigrams  bytea[] not null
);
create index person_by_phone on person_index (phone_mac) where phone_mac is not null;
create unique index person_by_id on person_index (id_mac) where id_mac is not null;
create index person_by_last4 on person_index (id_last4_mac) where id_last4_mac is not null;
create index person_by_name on person_index using gin (name_bigrams);
grant select, insert on person_index to mulin_runtime;
grant update (phone_mac, id_mac, id_last4_mac, name_bigrams) on person_index to mulin_runtime;
grant select, delete on person_index to mulin_retention;
comment on column person_index.phone_mac is 'personal | 按电话查找 | 基层治理法定职责(个保法13(3)) | 迁出即删 | 社区书记';
comment on column person_index.id_mac is 'personal | 避免同一人登记两次 | 基层治理法定职责(个保法13(3)) | 迁出即删 | 社区书记';
comment on column person_index.id_last4_mac is 'personal | 按后四位查找 | 基层治理法定职责(个保法13(3)) | 迁出即删 | 社区书记';
comment on column person_index.name_bigrams is 'personal | 按姓名查找 | 基层治理法定职责(个保法13(3)) | 迁出即删 | 社区书记';

-- Who opened the card of a household, once a day each: the household can read it.
create table card_opening (
  id           uuid primary key,
  household_id uuid not null references household,
  by_account   uuid not null,
  by_called    text not null,
  day          date not null,
  at           timestamptz not null,
  unique (household_id, by_account, day)
);
grant select, insert on card_opening to mulin_runtime;
grant select, delete on card_opening to mulin_retention;
comment on column card_opening.by_called is 'personal | 让本户知道谁看过 | 个保法44条 | 3年 | 审计管理员';
comment on column card_opening.day is 'personal | 让本户知道哪天看过 | 个保法44条 | 3年 | 审计管理员';

-- Every opening of the vault, readable by the person: 谁看过我的信息.
create table reveal (
  id         uuid primary key,
  person_id  uuid not null references person,
  matter_id  uuid not null,
  by_account uuid not null,
  by_called  text not null,
  reason     text not null check (length(reason) between 4 and 200),
  at         timestamptz not null
);
create index reveal_of_person on reveal (person_id, at desc);
alter table reveal enable row level security;
create policy own_reveals on reveal for select to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy new_reveal on reveal for insert to mulin_runtime
  with check (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy backup on reveal for select to mulin_retention using (true);
grant select, insert on reveal to mulin_runtime;
grant select on reveal to mulin_retention;
comment on column reveal.by_called is 'personal | 让本人知道谁看过 | 个保法44条 | 3年 | 审计管理员';
comment on column reveal.reason is 'personal | 让本人知道为什么看 | 个保法44条 | 3年 | 审计管理员';
