-- What is sensitive may also be agreed to on a sheet of paper, by the hand of the person; whoever takes the sheet in writes down that it was signed.
alter table separate_consent drop constraint separate_consent_said_by_check;
alter table separate_consent add constraint separate_consent_said_by_check check (said_by in ('self', 'guardian', 'staff', 'paper')) not valid;
-- squawk-ignore constraint-missing-not-valid -- one way more than before
alter table separate_consent validate constraint separate_consent_said_by_check;
comment on column separate_consent.said_by is 'personal | 同意是谁说的：本人、监护人、当面说由工作人员记下，或本人在纸上签的 | 单独同意(个保法29条) | 收回或到期后1年，没收回的随事项 | 本人';
