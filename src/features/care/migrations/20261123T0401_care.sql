-- 家里近期没人: set by the person, for one helper of their own choice, until a day. Row security shows a note to these two and to nobody else, whoever asks.
create table alone_note (
  person_id     uuid primary key references person,
  helper_person uuid not null references person,
  helper_post   uuid not null references post,
  calls         boolean not null,
  shopping      boolean not null,
  since         timestamptz not null,
  until         timestamptz not null,
  ended_at      timestamptz,
  check (helper_person <> person_id),
  check (until > since),
  check (calls or shopping)
);
create index alone_note_of_helper on alone_note (helper_person, until);
create index alone_note_of_post on alone_note (helper_post);
create index alone_note_ends on alone_note (until);
alter table alone_note enable row level security;
create policy the_two on alone_note for select to mulin_runtime
  using (nullif(current_setting('mulin.person', true), '')::uuid in (person_id, helper_person));
create policy own_note on alone_note for insert to mulin_runtime
  with check (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy own_change on alone_note for update to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy expired on alone_note for delete to mulin_retention using (true);
create policy backup on alone_note for select to mulin_retention using (true);
grant select, insert on alone_note to mulin_runtime;
grant update (helper_person, helper_post, calls, shopping, since, until, ended_at) on alone_note to mulin_runtime;
grant select, delete on alone_note to mulin_retention;
comment on column alone_note.calls is 'personal | 本人愿意接电话问候 | 同意(个保法13(1)) | 到期即删 | 本人选的帮手';
comment on column alone_note.shopping is 'personal | 本人愿意让人帮着买东西 | 同意(个保法13(1)) | 到期即删 | 本人选的帮手';

-- What the helper offered, and what the person answered.
create table alone_offer (
  id            uuid primary key,
  person_id     uuid not null references person,
  helper_person uuid not null references person,
  what          text not null check (what in ('call', 'shopping')),
  at            timestamptz not null,
  wanted        boolean,
  answered_at   timestamptz,
  check ((wanted is null) = (answered_at is null))
);
create index alone_offer_of_person on alone_offer (person_id, at desc);
create index alone_offer_of_helper on alone_offer (helper_person, at desc);
alter table alone_offer enable row level security;
create policy the_two on alone_offer for select to mulin_runtime
  using (nullif(current_setting('mulin.person', true), '')::uuid in (person_id, helper_person));
create policy own_offer on alone_offer for insert to mulin_runtime
  with check (helper_person = nullif(current_setting('mulin.person', true), '')::uuid);
create policy own_answer on alone_offer for update to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy expired on alone_offer for delete to mulin_retention using (true);
create policy backup on alone_offer for select to mulin_retention using (true);
grant select, insert on alone_offer to mulin_runtime;
grant update (wanted, answered_at) on alone_offer to mulin_runtime;
grant select, delete on alone_offer to mulin_retention;
comment on column alone_offer.what is 'personal | 帮手提出帮什么 | 同意(个保法13(1)) | 随纸条到期即删 | 本人选的帮手';
comment on column alone_offer.wanted is 'personal | 本人要不要帮 | 同意(个保法13(1)) | 随纸条到期即删 | 本人选的帮手';

-- What was done for a household or for one of it: append-only. What the person finds wrong stands beside it, never over it.
create table service_entry (
  id            uuid primary key,
  household_id  uuid not null references household,
  person_id     uuid references person,
  community_id  uuid not null references area,
  grid_id       uuid references area,
  micro_grid_id uuid references area,
  kind          text not null check (kind in ('visit', 'errand', 'shopping', 'mending', 'company', 'advice', 'other')),
  on_day        date not null,
  result        bytea not null,
  by_account    uuid not null references account,
  by_called     text not null,
  at            timestamptz not null
);
create index service_entry_of_household on service_entry (household_id, on_day desc, id desc);
create index service_entry_of_person on service_entry (person_id) where person_id is not null;
create index service_entry_of_community on service_entry (community_id, on_day desc, id desc);
create index service_entry_of_grid on service_entry (grid_id, on_day desc, id desc) where grid_id is not null;
create index service_entry_of_micro_grid on service_entry (micro_grid_id, on_day desc, id desc) where micro_grid_id is not null;
create index service_entry_by_account on service_entry (by_account);
create index service_entry_outlived on service_entry (on_day);
grant select, insert on service_entry to mulin_runtime;
grant select, delete on service_entry to mulin_retention;
comment on column service_entry.kind is 'personal | 给居民做过哪种服务 | 为服务所必需、居民可查可更正(个保法13(2)、45、46) | 2年 | 社区书记';
comment on column service_entry.on_day is 'personal | 哪天服务的 | 为服务所必需、居民可查可更正(个保法13(2)、45、46) | 2年 | 社区书记';
comment on column service_entry.result is 'personal | 服务的结果，封存，打开留痕 | 为服务所必需、居民可查可更正(个保法13(2)、45、46) | 2年 | 社区书记';
comment on column service_entry.by_called is 'personal | 让居民知道谁记的 | 履职需要(个保法13(3)) | 2年 | 社区书记';

create table service_correction (
  id        uuid primary key,
  entry_id  uuid not null references service_entry,
  by_person uuid not null references person,
  says      bytea not null,
  at        timestamptz not null
);
create index service_correction_of_entry on service_correction (entry_id, at, id);
create index service_correction_by_person on service_correction (by_person);
grant select, insert on service_correction to mulin_runtime;
grant select, delete on service_correction to mulin_retention;
comment on column service_correction.says is 'personal | 居民对自己这一笔的更正，封存 | 更正权(个保法46) | 2年 | 社区书记';
