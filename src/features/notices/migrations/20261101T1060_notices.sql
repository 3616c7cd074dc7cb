-- What a person or an account is told inside the product.
create table notice (
  id         uuid primary key,
  account_id uuid references account,
  person_id  uuid references person,
  matter_id  uuid references matter,
  say        text not null,
  at         timestamptz not null,
  read_at    timestamptz,
  check (num_nonnulls(account_id, person_id) = 1)
);
create index notice_of_account on notice (account_id, at desc, id desc) where account_id is not null;
create index notice_of_person on notice (person_id, at desc, id desc) where person_id is not null;
create index notice_of_matter on notice (matter_id) where matter_id is not null;
create index notice_by_age on notice (at);
grant select, insert on notice to mulin_runtime;
grant update (read_at) on notice to mulin_runtime;
grant select, delete on notice to mulin_retention;
comment on column notice.say is 'personal | 把进展告诉本人 | 为办事所必需(个保法13(2)) | 1年 | 社区书记';
