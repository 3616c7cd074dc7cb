-- Who did what: one row for every act that changed something and for every look at what is guarded, written in the transaction of the act.
-- Rows carry ids and names of actions, nothing anybody wrote, and refer to nothing: what is erased elsewhere leaves them as they are.
create table audit_row (
  seq          bigint generated always as identity primary key,
  at           timestamptz not null,
  account      uuid,
  under        text not null check (under in ('post', 'family', 'person', 'account', 'nobody', 'clock')),
  posts        uuid[] not null,
  action       text not null,
  subject_kind text,
  subject      uuid,
  check ((subject is null) = (subject_kind is null))
);
grant select, insert on audit_row to mulin_runtime;
grant insert on audit_row to mulin_retention;
comment on column audit_row.account is 'personal | 查清谁在什么时候做了什么 | 法定义务(个保法51、网安法23) | 长期(待定,见公开问题) | 审计管理员';
comment on column audit_row.under is 'plain';
comment on column audit_row.posts is 'personal | 查清以什么岗位做的 | 法定义务(个保法51、网安法23) | 长期(待定,见公开问题) | 审计管理员';
comment on column audit_row.action is 'plain';
comment on column audit_row.subject_kind is 'plain';
comment on column audit_row.subject is 'personal | 查清对哪一件事、哪一个人的记录做的(只有编号) | 法定义务(个保法51、网安法23) | 长期(待定,见公开问题) | 审计管理员';
