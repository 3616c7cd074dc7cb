-- What became of a household, by whom and on which day: who moved in, out or elsewhere, and which households were parted or joined. Append-only.
create table household_event (
  id              uuid primary key,
  household_id    uuid not null references household,
  other_household uuid references household,
  person_id       uuid references person,
  what            text not null check (what in ('moved-in', 'moved-out', 'died', 'entered-twice', 'came', 'went', 'began', 'ended')),
  on_day          date not null,
  by_account      uuid not null references account,
  by_called       text not null,
  at              timestamptz not null,
  check ((other_household is not null) = (what in ('came', 'went'))),
  check ((person_id is null) = (what in ('began', 'ended')))
);
create index household_event_of_household on household_event (household_id, at desc, id desc);
create index household_event_of_other on household_event (other_household) where other_household is not null;
create index household_event_of_person on household_event (person_id) where person_id is not null;
create index household_event_by_account on household_event (by_account);
create index household_event_outlived on household_event (at);
grant select, insert on household_event to mulin_runtime;
grant select, delete on household_event to mulin_retention;
comment on column household_event.what is 'personal | 户的变动经过，哪天来、哪天走 | 基层治理法定职责(个保法13(3)) | 2年 | 社区书记';
comment on column household_event.on_day is 'personal | 哪天变动的 | 基层治理法定职责(个保法13(3)) | 2年 | 社区书记';
comment on column household_event.by_called is 'personal | 让本户知道谁登记的 | 履职需要(个保法13(3)) | 2年 | 社区书记';
