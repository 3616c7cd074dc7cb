-- What a person allows by their own word, each thing by itself; taken back as easily. The wish to join the Party is read by the person alone, the others by whom they are for.
create table consent (
  person_id    uuid not null references person,
  purpose      text not null check (purpose in ('found', 'public', 'talent', 'party')),
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (person_id, purpose)
);
create index consent_withdrawn on consent (withdrawn_at) where withdrawn_at is not null;
alter table consent enable row level security;
create policy own_or_meant on consent for select to mulin_runtime
  using (purpose <> 'party' or person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy own_word on consent for insert to mulin_runtime
  with check (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy own_change on consent for update to mulin_runtime
  using (person_id = nullif(current_setting('mulin.person', true), '')::uuid);
create policy outlived on consent for delete to mulin_retention using (true);
create policy backup on consent for select to mulin_retention using (true);
grant select, insert on consent to mulin_runtime;
grant update (given_at, withdrawn_at) on consent to mulin_runtime;
grant select, delete on consent to mulin_retention;
comment on column consent.purpose is 'personal | 本人同意了什么，可随时收回 | 同意(个保法13(1)、14、15) | 收回后1年 | 本人';

-- What somebody says they are good at, in three lines of their own; found only with their consent, by the pairs of characters in it.
create table skill_profile (
  person_id  uuid primary key references person,
  unit       text not null check (length(unit) <= 40),
  profession text not null check (length(profession) between 2 and 20),
  specialty  text not null check (length(specialty) <= 40),
  pairs      text[] not null,
  at         timestamptz not null
);
create index skill_profile_pairs on skill_profile using gin (pairs);
grant select, insert on skill_profile to mulin_runtime;
grant update (unit, profession, specialty, pairs, at) on skill_profile to mulin_runtime;
grant select, delete on skill_profile to mulin_retention;
comment on column skill_profile.unit is 'personal | 在哪个单位，组队时用 | 同意(个保法13(1)) | 本人撤回即删 | 社区书记';
comment on column skill_profile.profession is 'personal | 做哪一行，邻里有事找得到 | 同意(个保法13(1)) | 本人撤回即删 | 社区书记';
comment on column skill_profile.specialty is 'personal | 有什么特长 | 同意(个保法13(1)) | 本人撤回即删 | 社区书记';
comment on column skill_profile.pairs is 'personal | 按行业和特长查找 | 同意(个保法13(1)) | 本人撤回即删 | 社区书记';
