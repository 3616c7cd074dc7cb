-- A rating asks three things, each of which may be left out: how soon somebody came, whether it is solved, how satisfied one is. Words alone are a rating too.
-- Only this program reads the column, and it reads it as something that may be missing.
-- squawk-ignore ban-drop-not-null
alter table rating alter column stars drop not null;
alter table rating add column quick smallint check (quick between 1 and 5);
alter table rating add column fixed smallint check (fixed between 1 and 5);
alter table rating add constraint rating_says_something check (num_nonnulls(stars, quick, fixed, said) > 0) not valid;
comment on column rating.quick is 'personal | 居民对响应快慢的评价，办事人看不到 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
comment on column rating.fixed is 'personal | 居民对解决得怎样的评价，办事人看不到 | 同意(个保法13(1)) | 办结后3年 | 社区书记';
