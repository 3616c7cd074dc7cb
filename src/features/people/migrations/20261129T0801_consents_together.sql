-- Everything somebody may agree to by itself, said in one place.
alter table separate_consent drop constraint separate_consent_purpose_check;
alter table separate_consent add constraint separate_consent_purpose_check check (purpose in
  ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop', 'agent-card', 'pledge', 'care', 'partner', 'plaque')) not valid;
