-- Whoever is erased or moves out takes back what stood: what each was about and for is given back, so that whoever keeps it lets go of it in the same transaction.
drop function end_all_consents(uuid, timestamptz);
create function end_consents(someone uuid, what text[], at timestamptz) returns table (purpose text, about uuid, receiver_person uuid)
  language sql security definer set search_path from current
  begin atomic
    update separate_consent c set withdrawn_at = at where c.person_id = someone and c.purpose = any(what) and c.withdrawn_at is null and (c.until is null or c.until > at)
      returning c.purpose, c.about, c.receiver_person;
  end;
revoke execute on function end_consents(uuid, text[], timestamptz) from public;
grant execute on function end_consents(uuid, text[], timestamptz) to mulin_runtime;
