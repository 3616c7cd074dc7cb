-- When its head has died or moved, a household names another: an event with its reason.
alter table household_event drop constraint household_event_what_check;
alter table household_event add constraint household_event_what_check
  check (what in ('moved-in', 'moved-out', 'died', 'entered-twice', 'came', 'went', 'began', 'ended', 'headed')) not valid;
-- squawk-ignore constraint-missing-not-valid -- read once, before the service is opened
alter table household_event validate constraint household_event_what_check;
alter table household_event add column why text check (why in ('died', 'moved', 'agreed', 'put-right'));
alter table household_event add constraint household_event_why_headed check ((why is not null) = (what = 'headed')) not valid;
-- squawk-ignore constraint-missing-not-valid -- as above
alter table household_event validate constraint household_event_why_headed;
comment on column household_event.why is 'personal | 户主为什么改，本户也看得到是谁办的 | 基层治理法定职责(个保法13(3)) | 2年 | 社区书记';
