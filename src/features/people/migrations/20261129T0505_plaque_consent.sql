-- To be named on the plaque of one's building is agreed to by itself: it says to everybody who passes that somebody is a Party member.
alter table separate_consent drop constraint separate_consent_purpose_check;
alter table separate_consent add constraint separate_consent_purpose_check
  check (purpose in ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop', 'plaque')) not valid;
-- squawk-ignore constraint-missing-not-valid -- one purpose more than before
alter table separate_consent validate constraint separate_consent_purpose_check;
