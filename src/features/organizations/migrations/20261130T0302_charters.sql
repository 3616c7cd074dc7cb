-- A council for weddings and funerals leads, sits and helps by its charter: every version stays, with its day, who agreed to it and what it changed.
insert into council_rule (id, name, leads, fixed, single, others, lead_called, fixed_called, other_called, sort) values
  ('board', '理事会', true, null, false, true, '会长', '{副会长,理事}', '{监事}', 40);

create table council_charter (
  id         uuid primary key,
  council_id uuid not null references council,
  version    integer not null check (version > 0),
  adopted_on date not null,
  -- Who agreed to it: a meeting, never a person.
  agreed_by  text not null check (length(agreed_by) between 2 and 40),
  changed    text check (length(changed) between 2 and 300),
  body       text not null check (length(body) between 20 and 8000),
  made_by    uuid not null references account,
  at         timestamptz not null,
  unique (council_id, version),
  check ((version = 1) = (changed is null))
);
create index council_charter_made_by on council_charter (made_by);
grant select, insert on council_charter to mulin_runtime;
grant select on council_charter to mulin_retention;
comment on column council_charter.version is 'plain';
comment on column council_charter.adopted_on is 'plain';
comment on column council_charter.agreed_by is 'plain';
comment on column council_charter.changed is 'plain';
comment on column council_charter.body is 'plain';

-- The rooms a council helps with; each is booked where every room is booked.
create table council_hall (
  council_id uuid not null references council,
  venue_id   uuid not null references venue,
  ended_at   timestamptz,
  primary key (council_id, venue_id)
);
create index council_hall_of_venue on council_hall (venue_id);
grant select, insert on council_hall to mulin_runtime;
grant update (ended_at) on council_hall to mulin_runtime;
grant select on council_hall to mulin_retention;

-- A council lends hands as a unit does: what it offers is asked for, answered and forgotten in the same way. It has no telephone of its own.
alter table partner drop constraint partner_kind_check;
alter table partner add constraint partner_kind_check
  check (kind in ('public-body', 'state-firm', 'property-firm', 'firm', 'association', 'culture', 'charity', 'professional', 'council')) not valid;
-- squawk-ignore constraint-missing-not-valid -- one kind more than before
alter table partner validate constraint partner_kind_check;
insert into partner (organization_id, community_id, kind, contact_called, contact_phone, joined_on, made_by, at)
  select c.organization_id, c.community_id, 'council', '——', '———', (c.at at time zone 'Asia/Shanghai')::date, c.made_by, c.at
  from council c join organization o on o.id = c.organization_id and o.ended_at is null
  on conflict do nothing;
comment on column offer_asking.group_name is 'personal | 订共建单位和理事会的场地、服务：谁来用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.purpose is 'personal | 订共建单位和理事会的场地、服务：做什么用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.day is 'personal | 订共建单位和理事会的场地、服务：哪天用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.from_hour is 'personal | 订共建单位和理事会的场地、服务：几点用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column offer_asking.until_hour is 'personal | 订共建单位和理事会的场地、服务：几点用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';

-- Whoever sits in a council today sees who asked it for help, as whoever acts for a unit does: as long as that person agrees, and they read that it was seen.
create policy of_council_booking on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from offer_asking a join partner_offer f on f.id = a.offer_id
      join council_part t on t.council_id = f.organization_id join council_seat s on s.part_id = t.id and s.ended_at is null
      join post p on p.id = s.post_id and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
        and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)
    where a.id = reveal.matter_id and a.person_id = reveal.person_id and a.ended_at is null and a.agreed is distinct from false and acts_as(p.person_id)
      and consent_stands(a.person_id, 'partner', a.id, null, acting_at())
  ));
