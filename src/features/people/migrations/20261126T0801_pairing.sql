-- A Party member keeps in touch with households, up to a quota; a centre household is linked with neighbours who do not object. The slot holds the quota, whoever asks at once.
create table pairing (
  id            uuid primary key,
  kind          text not null check (kind in ('contact', 'centre')),
  member_person uuid not null references person,
  household_id  uuid not null references household,
  community_id  uuid not null references area,
  slot          smallint not null,
  quota         smallint not null,
  made_by       uuid not null references account,
  made_at       timestamptz not null,
  stands_from   timestamptz not null,
  ended_at      timestamptz,
  ended_why     text check (ended_why in ('changed', 'refused', 'resigned', 'taken-back')),
  check (slot between 1 and quota),
  check ((ended_at is null) = (ended_why is null))
);
create unique index pairing_slot on pairing (kind, member_person, slot) where ended_at is null;
create unique index pairing_of_household on pairing (kind, household_id) where ended_at is null;
create index pairing_all_of_household on pairing (household_id);
create index pairing_of_member on pairing (member_person);
create index pairing_of_community on pairing (community_id, kind) where ended_at is null;
create index pairing_made_by on pairing (made_by);
create index pairing_ended on pairing (ended_at) where ended_at is not null;
grant select, insert on pairing to mulin_runtime;
grant update (stands_from, ended_at, ended_why) on pairing to mulin_runtime;
grant select, delete on pairing to mulin_retention;
comment on column pairing.kind is 'plain';
comment on column pairing.slot is 'plain';
comment on column pairing.quota is 'plain';
comment on column pairing.ended_why is 'personal | 这一户不要或要换联系人，不再派同一个人 | 同意(个保法13(1)、15) | 2年 | 社区书记';

-- How a household wishes to be reached, by its own word; not at all is an answer like the others.
create table household_wish (
  household_id uuid primary key references household,
  way          text not null check (way in ('message', 'phone', 'visit', 'none')),
  said_by      uuid not null references person,
  at           timestamptz not null
);
create index household_wish_said_by on household_wish (said_by);
grant select, insert on household_wish to mulin_runtime;
grant update (way, said_by, at) on household_wish to mulin_runtime;
grant select on household_wish to mulin_retention;
comment on column household_wish.way is 'personal | 这一户愿意怎么被联系 | 同意(个保法13(1)) | 户存续期间，可随时改 | 社区书记';

-- That a household was reached, or not: nothing of what was spoken.
create table pairing_contact (
  id         uuid primary key,
  pairing_id uuid not null references pairing,
  way        text not null check (way in ('message', 'phone', 'visit')),
  came       text not null check (came in ('talked', 'absent', 'declined')),
  on_day     date not null,
  by_account uuid not null references account,
  at         timestamptz not null
);
create index pairing_contact_of_pairing on pairing_contact (pairing_id, on_day desc, id desc);
create index pairing_contact_by_account on pairing_contact (by_account);
grant select, insert on pairing_contact to mulin_runtime;
grant select, delete on pairing_contact to mulin_retention;
comment on column pairing_contact.way is 'personal | 怎么联系的 | 同意(个保法13(1)) | 2年 | 联系这一户的党员';
comment on column pairing_contact.came is 'personal | 联系上没有，不记说了什么 | 同意(个保法13(1)) | 2年 | 联系这一户的党员';
comment on column pairing_contact.on_day is 'personal | 哪天联系的 | 同意(个保法13(1)) | 2年 | 联系这一户的党员';
