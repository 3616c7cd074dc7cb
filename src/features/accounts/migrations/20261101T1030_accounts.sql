-- Accounts are not persons: signing in makes an account; a binding, confirmed by staff or by a code on paper, lets it act for a person.
create table account (
  id            uuid primary key,
  phone_mac     bytea not null unique,
  key_wrapped   bytea not null,
  phone         bytea not null,
  password_hash text,
  created_at    timestamptz not null
);
grant select, insert on account to mulin_runtime;
grant update (password_hash) on account to mulin_runtime;
grant select on account to mulin_retention;
comment on column account.phone_mac is 'personal | 登录 | 同意(个保法13(1)) | 注销即删 | 系统管理员';
comment on column account.key_wrapped is 'personal | 登录电话的钥匙 | 同意(个保法13(1)) | 注销即删 | 系统管理员';
comment on column account.phone is 'personal | 登录与联系 | 同意(个保法13(1)) | 注销即删 | 系统管理员';
comment on column account.password_hash is 'personal | 工作人员登录 | 履职需要(个保法13(3)) | 离任即删 | 系统管理员';

create table session (
  id         uuid primary key,
  token_mac  bytea not null unique,
  account_id uuid not null references account,
  person_id  uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index session_of_account on session (account_id) where ended_at is null;
create index session_of_person on session (person_id) where person_id is not null;
create index session_by_age on session (expires_at);
grant select, insert on session to mulin_runtime;
grant update (ended_at, person_id) on session to mulin_runtime;
grant select, delete on session to mulin_retention;
comment on column session.token_mac is 'plain';

create table sign_in_code (
  id         uuid primary key,
  phone_mac  bytea not null,
  code_mac   bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries      smallint not null default 0,
  used_at    timestamptz
);
create index sign_in_code_of_phone on sign_in_code (phone_mac, created_at desc);
create index sign_in_code_by_age on sign_in_code (expires_at);
grant select, insert on sign_in_code to mulin_runtime;
grant update (tries, used_at) on sign_in_code to mulin_runtime;
grant select, delete on sign_in_code to mulin_retention;
comment on column sign_in_code.phone_mac is 'personal | 验证手机号 | 同意(个保法13(1)) | 7天 | 系统管理员';
comment on column sign_in_code.code_mac is 'plain';
comment on column sign_in_code.tries is 'plain';

create table binding (
  id           uuid primary key,
  account_id   uuid not null references account,
  person_id    uuid not null references person,
  scope        text not null check (scope in ('self', 'family')),
  how          text not null check (how in ('staff', 'paper', 'post', 'demo')),
  confirmed_by uuid references account,
  since        timestamptz not null,
  until        timestamptz
);
create unique index binding_once on binding (account_id, person_id) where until is null;
create index binding_of_account on binding (account_id, person_id);
create index binding_of_person on binding (person_id);
create index binding_confirmed_by on binding (confirmed_by) where confirmed_by is not null;
grant select, insert on binding to mulin_runtime;
grant update (until) on binding to mulin_runtime;
grant select on binding to mulin_retention;
comment on column binding.scope is 'plain';
comment on column binding.how is 'plain';

create table binding_request (
  id           uuid primary key,
  account_id   uuid not null references account,
  community_id uuid not null references area,
  sealed       bytea not null,
  at           timestamptz not null,
  decided_at   timestamptz,
  decided_by   uuid references account,
  binding_id   uuid references binding,
  reason       text
);
create unique index binding_request_open on binding_request (account_id) where decided_at is null;
create index binding_request_waiting on binding_request (community_id, at) where decided_at is null;
create index binding_request_decided_by on binding_request (decided_by) where decided_by is not null;
create index binding_request_binding on binding_request (binding_id) where binding_id is not null;
grant select, insert on binding_request to mulin_runtime;
grant update (decided_at, decided_by, binding_id, reason) on binding_request to mulin_runtime;
grant select, delete on binding_request to mulin_retention;
comment on column binding_request.sealed is 'personal | 核对申请绑定的人是谁 | 同意(个保法13(1)) | 决定后30天 | 社区书记';
comment on column binding_request.reason is 'plain';

create table binding_code (
  id         uuid primary key,
  code_mac   bytea not null unique,
  person_id  uuid not null references person,
  issued_by  uuid not null references account,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index binding_code_of_person on binding_code (person_id);
create index binding_code_issued_by on binding_code (issued_by);
create index binding_code_by_age on binding_code (expires_at);
grant select, insert on binding_code to mulin_runtime;
grant update (used_at) on binding_code to mulin_runtime;
grant select, delete on binding_code to mulin_retention;
comment on column binding_code.code_mac is 'plain';

-- Tries that failed, so that passwords and paper codes cannot be guessed: of a phone (known or not), or of an account.
create table failed_try (
  id       uuid primary key,
  what     text not null check (what in ('password', 'paper')),
  who_mac  bytea not null,
  at       timestamptz not null
);
create index failed_try_of on failed_try (what, who_mac, at);
create index failed_try_by_age on failed_try (at);
grant select, insert on failed_try to mulin_runtime;
grant select, delete on failed_try to mulin_retention;
comment on column failed_try.what is 'plain';
comment on column failed_try.who_mac is 'personal | 防止猜密码 | 履职需要(个保法13(3)) | 1天 | 安全管理员';

-- One-tap people, only ever filled in a county that was created as a demo.
create table demo_person (
  account_id uuid primary key references account,
  person_id  uuid references person,
  title      text not null,
  note       text not null,
  app        text not null check (app in ('resident', 'worker', 'console')),
  sort       integer not null
);
create index demo_person_person on demo_person (person_id);
grant select, insert on demo_person to mulin_runtime;
comment on column demo_person.title is 'plain';
comment on column demo_person.note is 'plain';
comment on column demo_person.app is 'plain';
