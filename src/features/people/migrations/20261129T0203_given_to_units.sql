-- A unit one books something from has name and phone only by consent to that, for that booking.
alter table separate_consent drop constraint separate_consent_purpose_check;
alter table separate_consent add constraint separate_consent_purpose_check
  check (purpose in ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop', 'care', 'partner')) not valid;
