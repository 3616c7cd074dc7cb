-- In which language somebody reads what they are told; empty until they chose, and then Chinese.
alter table account add column language text;
-- squawk-ignore constraint-missing-not-valid -- the column was made a line before and is empty
alter table account add constraint account_language check (language in ('zh', 'en'));
grant update (language) on account to mulin_runtime;
comment on column account.language is 'personal | 用本人看得懂的语言告诉 | 同意(个保法13(1)) | 注销即删 | 系统管理员';
