-- Talks between members and residents: by which ways a member is ready to talk, by their own wish alone (row S0-A44). At an activity is a way of its own,
-- and everything counted by ways counts it.
alter table helper_profile add column talks text[] not null default '{}' check (talks <@ array['online', 'phone', 'counter', 'activity']);
comment on column helper_profile.talks is 'personal | 只按本人愿意的办法请他和邻居聊 | 同意(个保法13(1)) | 不再帮忙后1年 | 社区书记';

alter table matter_join drop constraint matter_join_how_check;
alter table matter_join add constraint matter_join_how_check
  check (how in ('online', 'phone', 'counter', 'visit', 'wechat', 'paper', 'activity', 'above')) not valid;
-- squawk-ignore constraint-missing-not-valid -- read once, before the service is opened
alter table matter_join validate constraint matter_join_how_check;
