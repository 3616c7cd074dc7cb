-- Letters of authorisation: who lets agents act for them, in which one matter, until when, and how they signed. A letter is a fact; taking it back is another.
-- No password, card or cash has a column here.
create table authorisation (
  id           uuid primary key,
  matter_id    uuid not null references matter,
  until        date not null,
  how          text not null check (how in ('app', 'paper', 'witnessed')),
  photo_id     uuid references photo,
  witness_one  uuid references person,
  witness_two  uuid references person,
  witnesses    text[] not null default '{}',
  begun_at     timestamptz not null,
  signed_at    timestamptz,
  ended_at     timestamptz,
  withdrawn_at timestamptz,
  check ((how = 'paper') = (photo_id is not null)),
  check ((how = 'witnessed') = (witness_one is not null)),
  check (witness_two is null or (witness_one is not null and witness_two <> witness_one)),
  check (how <> 'witnessed' or (signed_at is not null) = (witness_two is not null)),
  check (how = 'witnessed' or signed_at is not null),
  check (withdrawn_at is null or ended_at is not null)
);
create unique index authorisation_in_force on authorisation (matter_id) where ended_at is null;
create index authorisation_of_matter on authorisation (matter_id, begun_at);
create index authorisation_photo on authorisation (photo_id) where photo_id is not null;
create index authorisation_witness_one on authorisation (witness_one) where witness_one is not null;
create index authorisation_witness_two on authorisation (witness_two) where witness_two is not null;
grant select, insert on authorisation to mulin_runtime;
grant update (witness_two, witnesses, signed_at, ended_at, withdrawn_at) on authorisation to mulin_runtime;
grant select on authorisation to mulin_retention;
comment on column authorisation.until is 'personal | 委托到哪一天为止 | 本人同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column authorisation.how is 'personal | 委托书怎么签的 | 本人同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column authorisation.witnesses is 'personal | 见证人的工作称呼 | 履职需要(个保法13(3)) | 办结后3年 | 社区书记';

-- Whoever's authority was taken back does not read the matter any more.
grant update (kept_from) on matter to mulin_runtime;

-- 水电气暖代收代缴: what an agent took is what was paid and what was given back, to the fen.
create table agency_bill (
  matter_id uuid not null references matter,
  seq       integer not null,
  taken     integer not null check (taken >= 0),
  paid      integer not null check (paid >= 0),
  change    integer not null check (change >= 0),
  at        timestamptz not null,
  primary key (matter_id, seq),
  check (taken = paid + change)
);
grant select, insert on agency_bill to mulin_runtime;
grant select on agency_bill to mulin_retention;

-- 复印打印: how many sheets on which day at which station; not whose, not what.
create table copy_job (
  id      uuid primary key,
  area_id uuid not null references area,
  sheets  integer not null check (sheets between 1 and 500),
  at      timestamptz not null
);
create index copy_job_of_area on copy_job (area_id, at);
grant select, insert on copy_job to mulin_runtime;
grant select on copy_job to mulin_retention;
