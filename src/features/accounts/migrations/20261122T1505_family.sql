-- A member of the family acts for a person as far as that person said: what they may do, what they are to the person, and how the agreement was given.
-- A binding of a member without a row here was made before scopes were asked: it goes the whole way until its end.
create table family_grant (
  binding_id uuid primary key references binding,
  may        text[] not null check (cardinality(may) > 0 and may <@ '{ask,see,confirm}'),
  kin        text not null check (kin in ('child', 'spouse', 'parent', 'sibling', 'relative', 'neighbour')),
  calls      text check (length(calls) between 1 and 8),
  agreed     text not null check (agreed in ('self', 'present', 'phone', 'letter')),
  ended_by   uuid references account
);
create index family_grant_ended_by on family_grant (ended_by) where ended_by is not null;
grant select, insert on family_grant to mulin_runtime;
grant update (ended_by) on family_grant to mulin_runtime;
grant select on family_grant to mulin_retention;
comment on column family_grant.may is 'plain';
comment on column family_grant.kin is 'personal | 让本人和社区知道替办的人是本人的什么人 | 同意(个保法13(1)) | 绑定结束后3年 | 社区书记';
comment on column family_grant.calls is 'personal | 替办的人怎么称呼本人，只有自己看得到 | 同意(个保法13(1)) | 绑定结束后3年 | 社区书记';
comment on column family_grant.agreed is 'plain';

-- The terms a paper code carries, so that whoever types it in cannot widen them, nor become the person.
create table family_paper (
  code_id uuid primary key references binding_code on delete cascade,
  may     text[] not null check (cardinality(may) > 0 and may <@ '{ask,see,confirm}'),
  kin     text not null check (kin in ('child', 'spouse', 'parent', 'sibling', 'relative', 'neighbour')),
  days    smallint not null check (days between 1 and 365),
  agreed  text not null check (agreed in ('self', 'present', 'phone', 'letter'))
);
grant select, insert on family_paper to mulin_runtime;
grant select, delete on family_paper to mulin_retention;
comment on column family_paper.may is 'plain';
comment on column family_paper.kin is 'personal | 让本人和社区知道替办的人是本人的什么人 | 同意(个保法13(1)) | 用后30天 | 社区书记';
comment on column family_paper.agreed is 'plain';
comment on column family_paper.days is 'plain';
