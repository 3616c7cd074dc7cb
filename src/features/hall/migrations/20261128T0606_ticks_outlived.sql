-- What somebody ticked to be used again goes with the words of its matter; of trips, a number is left.
grant delete on hall_reuse to mulin_retention;
comment on column hall_reuse.field is 'personal | 本人勾选同意沿用的是哪一项 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column hall_reuse.source is 'personal | 沿用的来自台账还是上次填的 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column hall_visit.why is 'personal | 办一件事来了几趟、为什么，好让下次少跑 | 为办事所必需(个保法13(2)) | 事项这一行在就在 | 社区书记';
