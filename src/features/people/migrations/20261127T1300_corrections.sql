-- What a person says is kept of them wrongly (PIPL 46): asked in their words, answered by their grid or community within the law's time, read by both.
create table correction (
  id              uuid primary key,
  person_id       uuid not null references person,
  field           text not null check (field in ('name', 'sex', 'birth-year', 'relation', 'residence', 'id-number', 'home', 'other')),
  sealed          bytea not null,
  asked_by        uuid not null references account,
  asked_at        timestamptz not null,
  due_at          timestamptz not null,
  provisional     boolean not null,
  late_told_at    timestamptz,
  answered_at     timestamptz,
  answer          text check (answer in ('done', 'refused', 'taken-back')),
  answered_by     uuid references account,
  answered_called text,
  reply           bytea,
  check ((answered_at is null) = (answer is null)),
  check (answer is distinct from 'refused' or reply is not null)
);
create unique index correction_open on correction (person_id, field) where answered_at is null;
create index correction_of_person on correction (person_id, asked_at desc);
create index correction_due on correction (due_at) where answered_at is null;
create index correction_asked_by on correction (asked_by);
create index correction_answered_by on correction (answered_by) where answered_by is not null;
create index correction_answered on correction (answered_at) where answered_at is not null;
grant select, insert on correction to mulin_runtime;
grant update (sealed, late_told_at, answered_at, answer, answered_by, answered_called, reply) on correction to mulin_runtime;
grant select, delete on correction to mulin_retention;
comment on column correction.field is 'personal | 本人要更正哪一项 | 个保法46条 | 答复后2年 | 社区书记';
comment on column correction.sealed is 'personal | 本人说的应当是什么、为什么 | 个保法46条 | 答复后2年 | 社区书记';
comment on column correction.provisional is 'plain';
comment on column correction.answer is 'personal | 更正了没有 | 个保法46条 | 答复后2年 | 社区书记';
comment on column correction.answered_called is 'personal | 让本人知道谁答复的 | 个保法46条 | 答复后2年 | 社区书记';
comment on column correction.reply is 'personal | 答复，不更正的要说明理由 | 个保法46、50条 | 答复后2年 | 社区书记';

-- A name, a phone or an ID number is put right inside the vault, under the same key, in a transaction that names the person.
grant update (name, phone, id_number) on person_vault to mulin_runtime;
create policy corrected_person on person_vault for update to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid)
  with check (person_id = nullif(current_setting('mulin.person', true), '')::uuid and key_wrapped is not null);
