-- Of somebody who stands in no ledger nothing could be found to clear when they wish to be forgotten: how they are called, masked, goes once their approval is over.
update approval set whose = null where about is null and whose is not null and num_nonnulls(decided_at, withdrawn_at, expired_at) > 0;
-- squawk-ignore constraint-missing-not-valid -- migrations run before the service is opened
alter table approval add check (about is not null or whose is null or num_nonnulls(decided_at, withdrawn_at, expired_at) = 0);
comment on column approval.whose is 'personal | 让批准的人知道是关于谁的(遮着) | 履职需要(个保法13(3)) | 提出后3年，本人注销即清空；还不在台账里的，答复、收回、过期即清空 | 审计管理员';
comment on column approval.decided_as is 'personal | 让提的人知道是谁答复的 | 履职需要(个保法13(3)) | 提出后3年，本人注销即清空 | 审计管理员';
