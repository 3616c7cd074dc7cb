-- What a law demands to be pinned up of a benefit that was granted, and no more: it goes with its last day. Of benefits no law names, nothing is ever written here.
create table policy_posting (
  id           uuid primary key,
  matter_id    uuid not null unique references matter,
  community_id uuid not null references area,
  policy       text not null,
  masked       text not null,
  family       smallint not null check (family between 1 and 20),
  yuan         integer not null check (yuan between 0 and 100000),
  posted_on    date not null,
  until_day    date not null,
  check (until_day > posted_on)
);
create index policy_posting_of_community on policy_posting (community_id, until_day);
grant select, insert on policy_posting to mulin_runtime;
grant select, delete on policy_posting to mulin_retention;
comment on column policy_posting.policy is 'plain';
comment on column policy_posting.masked is 'personal | 法定公示的申请人（只露姓） | 最低生活保障审核确认办法要求的公示(个保法13(3)) | 公示期满即删 | 社区书记';
comment on column policy_posting.posted_on is 'plain';
comment on column policy_posting.until_day is 'plain';
comment on column policy_posting.family is 'personal | 法定公示的家庭人数 | 最低生活保障审核确认办法要求的公示(个保法13(3)) | 公示期满即删 | 社区书记';
comment on column policy_posting.yuan is 'personal | 法定公示的金额 | 最低生活保障审核确认办法要求的公示(个保法13(3)) | 公示期满即删 | 社区书记';
