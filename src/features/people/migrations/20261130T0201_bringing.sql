-- Whoever moves to another community lets it have what they choose, or nothing: agreed to by itself (PIPL 23), and only what was agreed to is sealed here, by themself, out of
-- their own vault. It is read once, when the new community enters them, and its key goes with the reading, with the day it was good for, or with the consent.
create table bringing (
  id             uuid primary key,
  person_id      uuid not null references person,
  from_community uuid not null references area,
  community_id   uuid not null references area,
  parts          text[] not null,
  sealed         bytea not null,
  said_by        text not null check (said_by in ('self', 'guardian', 'staff')),
  given_at       timestamptz not null,
  until          timestamptz not null,
  new_person     uuid references person,
  taken_by       uuid references person,
  taken_at       timestamptz,
  brought        text[] not null default '{}',
  ended_at       timestamptz,
  check ((taken_at is null) = (new_person is null))
);
create unique index bringing_open on bringing (person_id) where taken_at is null and ended_at is null;
create index bringing_of_person on bringing (person_id);
create index bringing_coming on bringing (community_id, given_at, id) where taken_at is null and ended_at is null;
create index bringing_from on bringing (from_community);
create index bringing_new_person on bringing (new_person) where new_person is not null;
create index bringing_taken_by on bringing (taken_by) where taken_by is not null;
create index bringing_until on bringing (until) where taken_at is null;
create index bringing_ended on bringing (ended_at) where ended_at is not null;
grant select, insert on bringing to mulin_runtime;
grant update (sealed, new_person, taken_by, taken_at, brought, ended_at) on bringing to mulin_runtime;
grant select, delete on bringing to mulin_retention;
comment on column bringing.parts is 'personal | 搬家时同意带哪几样到新社区 | 单独同意(个保法23条) | 没登记的到期即删，登记了的收回后1年 | 本人';
comment on column bringing.sealed is 'personal | 同意带到新社区的那几样，只在登记搬来时看一次 | 单独同意(个保法23、29条) | 登记、收回或到期即删 | 本人 | 敏感：电话、证件号；单独同意，收回马上删除';
comment on column bringing.said_by is 'personal | 同意是谁说的：本人、监护人，或当面说由工作人员记下 | 单独同意(个保法23条) | 没登记的到期即删，登记了的收回后1年 | 本人';
comment on column bringing.brought is 'personal | 哪几样是带来的，本人还没有重新报过 | 单独同意(个保法23条) | 没登记的到期即删，登记了的收回后1年 | 本人';

alter table separate_consent drop constraint separate_consent_purpose_check;
alter table separate_consent add constraint separate_consent_purpose_check
  check (purpose in ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop', 'agent-card', 'pledge', 'care', 'partner', 'plaque', 'moving')) not valid;

-- Whoever enters them in the new community looks by their consent alone, wherever they lived before; they read that it was looked at.
create policy of_coming on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from bringing b where b.id = reveal.matter_id and b.person_id = reveal.person_id and b.taken_at is null and b.ended_at is null
      and on_post_near(b.community_id, null) and consent_stands(b.person_id, 'moving', b.id, null, acting_at())
  ));

-- Once it is agreed to no more, what came along and was not given anew goes out of the new community's ledger: by this function alone, which does nothing as long as it stands.
-- Gives who took it over, to be told.
create function let_go_brought(what uuid, at timestamptz) returns table (community_id uuid, taken_by uuid)
  language sql security definer set search_path from current
  begin atomic
    with gone as (update bringing b set ended_at = at, sealed = '' where b.id = what and b.ended_at is null
        and not consent_stands(b.person_id, 'moving', b.id, null, at) and (b.new_person is null or not consent_stands(b.new_person, 'moving', b.id, null, at))
        returning b.community_id, b.taken_by, b.new_person, b.brought),
      vaults as (update person_vault v set phone = case when 'phone' = any(g.brought) then null else v.phone end,
          id_number = case when 'id-number' = any(g.brought) then null else v.id_number end from gone g where v.person_id = g.new_person),
      marks as (update person_index i set phone_mac = case when 'phone' = any(g.brought) then null else i.phone_mac end,
          phone_last4_mac = case when 'phone' = any(g.brought) then null else i.phone_last4_mac end,
          id_mac = case when 'id-number' = any(g.brought) then null else i.id_mac end,
          id_last4_mac = case when 'id-number' = any(g.brought) then null else i.id_last4_mac end from gone g where i.person_id = g.new_person),
      shown as (update person p set sex = case when 'sex' = any(g.brought) then null else p.sex end,
          birth_year = case when 'birth-year' = any(g.brought) then null else p.birth_year end from gone g where p.id = g.new_person)
    select g.community_id, g.taken_by from gone g;
  end;
revoke execute on function let_go_brought(uuid, timestamptz) from public;
grant execute on function let_go_brought(uuid, timestamptz) to mulin_runtime;
