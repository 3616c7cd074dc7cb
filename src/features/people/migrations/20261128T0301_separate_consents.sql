-- What is asked for by itself before it is written or given on (PIPL 23, 29): which sensitive thing or to whom, about what, until when, and who said so. It is
-- written by `give_consent` alone and ends by `end_consent`: both may be asked in a transaction others share, so neither sets who acts.
create table separate_consent (
  person_id       uuid not null references person,
  purpose         text not null check (purpose in ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop')),
  about           uuid not null,
  said_by         text not null check (said_by in ('self', 'guardian', 'staff')),
  receiver        text check (length(receiver) between 1 and 60),
  receiver_person uuid references person,
  given_at        timestamptz not null,
  until           timestamptz,
  withdrawn_at    timestamptz,
  primary key (person_id, purpose, about),
  check (receiver_person is null or receiver is not null)
);
create index separate_consent_withdrawn on separate_consent (withdrawn_at) where withdrawn_at is not null;
create index separate_consent_until on separate_consent (until) where until is not null;
create index separate_consent_receiver on separate_consent (receiver_person) where receiver_person is not null;
alter table separate_consent enable row level security;
create policy own_or_mine on separate_consent for select to mulin_runtime using (person_id = named_person() and acts_for(person_id));
create policy outlived on separate_consent for delete to mulin_retention using (true);
create policy backup on separate_consent for select to mulin_retention using (true);
grant select on separate_consent to mulin_runtime;
grant select, delete on separate_consent to mulin_retention;
comment on column separate_consent.purpose is 'personal | 单独同意了哪一项，可随时收回 | 单独同意(个保法29条) | 收回或到期后1年，没收回的随事项 | 本人';
comment on column separate_consent.said_by is 'personal | 同意是谁说的：本人、监护人，或当面说由工作人员记下 | 单独同意(个保法29条) | 收回或到期后1年，没收回的随事项 | 本人';
comment on column separate_consent.receiver is 'personal | 同意把信息给谁，收回后不再给 | 单独同意(个保法23条) | 收回或到期后1年，没收回的随事项 | 本人';

-- Gives who received the same before and receives it no more.
create function give_consent(someone uuid, what text, on_what uuid, by_whom text, to_whom text, to_person uuid, ends timestamptz, at timestamptz) returns uuid
  language sql security definer set search_path from current
  begin atomic
    with before as (select c.receiver_person from separate_consent c where c.person_id = someone and c.purpose = what and c.about = on_what
        and c.withdrawn_at is null and (c.until is null or c.until > at)),
      given as (insert into separate_consent (person_id, purpose, about, said_by, receiver, receiver_person, given_at, until)
        values (someone, what, on_what, by_whom, to_whom, to_person, at, ends)
        on conflict (person_id, purpose, about) do update set said_by = excluded.said_by, receiver = excluded.receiver, receiver_person = excluded.receiver_person,
          given_at = excluded.given_at, until = excluded.until, withdrawn_at = null)
    select b.receiver_person from before b where b.receiver_person is distinct from to_person;
  end;

-- Nothing where it did not stand; else who received it, if anybody.
create function end_consent(someone uuid, what text, on_what uuid, at timestamptz) returns table (receiver_person uuid)
  language sql security definer set search_path from current
  begin atomic
    update separate_consent c set withdrawn_at = at where c.person_id = someone and c.purpose = what and c.about = on_what
      and c.withdrawn_at is null and (c.until is null or c.until > at) returning c.receiver_person;
  end;

-- Whoever is erased takes back everything: who received something is told.
create function end_all_consents(someone uuid, at timestamptz) returns table (receiver_person uuid)
  language sql security definer set search_path from current
  begin atomic
    update separate_consent c set withdrawn_at = at where c.person_id = someone and c.withdrawn_at is null and (c.until is null or c.until > at)
      returning c.receiver_person;
  end;

-- Asked before something is given on.
create function consent_stands(someone uuid, what text, on_what uuid, to_person uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path from current
  begin atomic
    select exists (select from separate_consent c where c.person_id = someone and c.purpose = what and c.about = on_what and c.withdrawn_at is null
      and (c.until is null or c.until > at) and (to_person is null or c.receiver_person = to_person));
  end;

create index separate_consent_about on separate_consent (about, purpose);
revoke execute on function give_consent(uuid, text, uuid, text, text, uuid, timestamptz, timestamptz), end_consent(uuid, text, uuid, timestamptz),
  end_all_consents(uuid, timestamptz),
  consent_stands(uuid, text, uuid, uuid, timestamptz) from public;
grant execute on function give_consent(uuid, text, uuid, text, text, uuid, timestamptz, timestamptz), end_consent(uuid, text, uuid, timestamptz),
  end_all_consents(uuid, timestamptz),
  consent_stands(uuid, text, uuid, uuid, timestamptz) to mulin_runtime;

-- What was said under a consent that was taken back is found by no word of it any more.
grant update (words) on matter_search to mulin_runtime;

-- For a child under fourteen a parent says it (PIPL 31).
alter table consent add column said_by text not null default 'self';
grant update (said_by) on consent to mulin_runtime;
comment on column consent.said_by is 'personal | 同意是谁说的：本人、监护人，或当面说由工作人员记下 | 单独同意(个保法29条) | 收回后1年 | 本人';

-- The register names what is sensitive, on what it rests, and what becomes of it when it is taken back.
comment on column alone_note.calls is 'personal | 本人愿意接电话问候 | 同意(个保法13(1)) | 到期即删 | 本人选的帮手 | 敏感：家里没人；单独同意，收回马上撤下并删除';
comment on column alone_note.shopping is 'personal | 本人愿意让人帮着买东西 | 同意(个保法13(1)) | 到期即删 | 本人选的帮手 | 敏感：家里没人；单独同意，收回马上撤下并删除';
comment on column emergency_home.sealed is 'personal | 应急期间上门服务找得到门 | 单独同意、应对突发公共事件(个保法13(4)) | 应急结束即删 | 社区书记 | 敏感：住址和需要；单独同意，收回马上删除';
comment on column matter_event.said is 'personal | 办事人说的话与办理记录 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记 | 敏感：低保、残疾、看病的事；单独同意，收回就销毁钥匙';
comment on column consent.purpose is 'personal | 本人同意了什么，可随时收回 | 同意(个保法13(1)、14、15) | 收回后1年 | 本人 | 敏感：想不想申请入党；单独同意，收回马上撤下';
comment on column separate_consent.purpose is 'personal | 单独同意了哪一项，可随时收回 | 单独同意(个保法29条) | 收回或到期后1年，没收回的随事项 | 本人 | 敏感：要不要优先、哪一类困难；单独同意，收回马上撤下';
comment on column person_vault.id_number is 'personal | 避免同一人登记两次 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记 | 敏感：证件号；依法登记，不在此处另要同意';
comment on column person.birth_year is 'personal | 按年龄段统计与适老服务 | 基层治理法定职责(个保法13(3)) | 迁出后2年 | 社区书记 | 敏感：未满十四岁的孩子；依法登记，另要的由监护人同意';
