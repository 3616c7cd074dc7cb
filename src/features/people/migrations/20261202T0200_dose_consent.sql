-- To be helped to a date for a vaccination is asked for by oneself and agreed to by itself: it says something about one's health.
alter table separate_consent drop constraint separate_consent_purpose_check;
alter table separate_consent add constraint separate_consent_purpose_check
  check (purpose in ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop', 'agent-card', 'pledge', 'care', 'partner', 'plaque', 'moving', 'dose')) not valid;
-- squawk-ignore constraint-missing-not-valid -- one purpose more than before
alter table separate_consent validate constraint separate_consent_purpose_check;
