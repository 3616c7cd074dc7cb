-- Being looked after by whom one names is agreed to by itself.
alter table separate_consent drop constraint separate_consent_purpose_check;
alter table separate_consent add constraint separate_consent_purpose_check
  check (purpose in ('alone', 'first', 'served', 'finances', 'disability', 'health', 'agent', 'shop', 'care')) not valid;

-- Who is asked anew and says yes agrees for longer; to whom it is given stays as it was.
create function consent_until(someone uuid, what text, on_what uuid, ends timestamptz, at timestamptz) returns void language sql security definer set search_path from current
  begin atomic
    update separate_consent c set until = ends where c.person_id = someone and c.purpose = what and c.about = on_what and c.withdrawn_at is null
      and (c.until is null or c.until > at);
  end;
revoke execute on function consent_until(uuid, text, uuid, timestamptz, timestamptz) from public;
grant execute on function consent_until(uuid, text, uuid, timestamptz, timestamptz) to mulin_runtime;
