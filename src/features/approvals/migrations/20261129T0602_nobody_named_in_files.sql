-- Whoever is named in a file of posts does not allow it: who they are in the ledger stands beside the request until it is answered, taken back or over.
alter table approval add column among uuid[] not null default '{}';
grant update (among) on approval to mulin_runtime;
comment on column approval.among is 'personal | 名册里有谁，好让他不能自己批自己 | 履职需要(个保法13(3)) | 答复、收回、过期即清空 | 审计管理员';
-- Whom a file named, masked, goes with the answer too: how many posts of which kind stays. A line that waits says beforehand what stays of it.
update approval set lines = (
    select jsonb_agg(case when line ->> 'says' ~ '^[0-9]+ 个：' and num_nonnulls(decided_at, withdrawn_at, expired_at) > 0
        then jsonb_build_object('label', line -> 'label', 'says', split_part(line ->> 'says', '：', 1))
      when line ->> 'says' ~ '^[0-9]+ 个：' then line || jsonb_build_object('afterwards', split_part(line ->> 'says', '：', 1))
      else line end order by nth)
    from jsonb_array_elements(lines) with ordinality as read(line, nth))
  where what = 'imports.accept' and jsonb_array_length(lines) > 0;
comment on column approval.lines is 'personal | 让批准的人看清要办的是什么 | 履职需要(个保法13(3)) | 提出后3年，本人注销即清空；名册里的姓名，答复、收回、过期即清空 | 审计管理员';
