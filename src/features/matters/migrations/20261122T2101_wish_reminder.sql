-- Some days before a wish to be first ends, whoever made it is told once how to make it anew.
alter table first_wish add column reminded_at timestamptz;
comment on column first_wish.reminded_at is 'personal | 独居老人本人要求优先办理，到期前告诉本人 | 单独同意(个保法29条) | 撤回或到期后30天 | 社区书记';
-- squawk-ignore require-concurrent-index-creation -- a table of a few rows, before the service is opened
create index first_wish_to_remind on first_wish (until) where withdrawn_at is null and reminded_at is null;
grant update (reminded_at) on first_wish to mulin_runtime;
