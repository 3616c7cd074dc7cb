-- What a community wants looked after: fields of its work, and posts with a duty in words that somebody claims. A post has so many places; who claims one
-- more waits until a place is free. Once a year the branch and whoever holds it look back; nothing follows from it by itself.
create table governing_field (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 20),
  sort         integer not null,
  ended_at     timestamptz,
  unique (community_id, name)
);
grant select, insert on governing_field to mulin_runtime;
grant update (sort, ended_at) on governing_field to mulin_runtime;
grant select on governing_field to mulin_retention;
comment on column governing_field.name is 'plain';

create table duty (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 20),
  duty         text not null check (length(duty) between 4 and 200),
  -- One of several that belong together, such as 五员.
  set_name     text check (length(set_name) between 2 and 20),
  for_whom     text not null check (for_whom in ('without-office', 'members', 'everybody')),
  places       integer check (places between 1 and 99),
  field_id     uuid references governing_field,
  made_by      uuid not null references account,
  at           timestamptz not null,
  ended_at     timestamptz
);
create unique index duty_named_once on duty (community_id, name) where ended_at is null;
create index duty_of_field on duty (field_id) where field_id is not null;
create index duty_made_by on duty (made_by);
grant select, insert on duty to mulin_runtime;
grant update (ended_at) on duty to mulin_runtime;
grant select on duty to mulin_retention;
comment on column duty.name is 'plain';
comment on column duty.duty is 'plain';
comment on column duty.set_name is 'plain';
comment on column duty.for_whom is 'plain';

create table duty_claim (
  id        uuid primary key,
  duty_id   uuid not null references duty,
  person_id uuid not null references person,
  -- As whoever claims it wishes to be read by everybody; empty: counted, not named.
  called    text check (length(called) between 1 and 20),
  by_account uuid not null references account,
  asked_at  timestamptz not null,
  held_at   timestamptz,
  ended_at  timestamptz
);
create unique index duty_claim_once on duty_claim (duty_id, person_id) where ended_at is null;
create index duty_claim_of_person on duty_claim (person_id);
create index duty_claim_by on duty_claim (by_account);
grant select, insert on duty_claim to mulin_runtime;
grant update (held_at, ended_at) on duty_claim to mulin_runtime;
grant select, delete on duty_claim to mulin_retention;
comment on column duty_claim.called is 'personal | 设岗定责：谁认领了这个岗，自己愿意写才写 | 同意(个保法13(1)、25) | 退出后1年 | 社区书记';

create table duty_deed (
  id         uuid primary key,
  claim_id   uuid not null references duty_claim on delete cascade,
  on_day     date not null,
  what       text not null check (length(what) between 2 and 80),
  at         timestamptz not null
);
create index duty_deed_of_claim on duty_deed (claim_id, on_day);
grant select, insert on duty_deed to mulin_runtime;
grant select, delete on duty_deed to mulin_retention;
comment on column duty_deed.on_day is 'personal | 岗上做了什么，自己记，给支部看 | 同意(个保法13(1)) | 退出后1年 | 社区书记';
comment on column duty_deed.what is 'personal | 岗上做了什么，自己记，给支部看 | 同意(个保法13(1)) | 退出后1年 | 社区书记';

create table duty_review (
  claim_id   uuid not null references duty_claim on delete cascade,
  year       integer not null check (year between 2000 and 2100),
  result     text not null check (result in ('kept', 'partly', 'not')),
  said       text not null check (length(said) between 2 and 120),
  by_account uuid not null references account,
  at         timestamptz not null,
  primary key (claim_id, year)
);
create index duty_review_by on duty_review (by_account);
grant select, insert on duty_review to mulin_runtime;
grant update (result, said, by_account, at) on duty_review to mulin_runtime;
grant select, delete on duty_review to mulin_retention;
comment on column duty_review.result is 'personal | 设岗定责一年一次回看，只给本人和支部看 | 党内法规、本人同意(个保法13(1)) | 退出后1年 | 社区书记';
comment on column duty_review.said is 'personal | 设岗定责一年一次回看，只给本人和支部看 | 党内法规、本人同意(个保法13(1)) | 退出后1年 | 社区书记';
