-- Whoever acts for a unit today sees who booked from it, as long as that person agrees that it is given to the unit; they read that it was.
create policy of_booking on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from offer_asking a join partner_offer f on f.id = a.offer_id
      join post p on p.organization_id = f.organization_id and p.kind = 'unit-contact' and p.since <= (acting_at() at time zone 'Asia/Shanghai')::date
        and (p.until is null or p.until > (acting_at() at time zone 'Asia/Shanghai')::date)
    where a.id = reveal.matter_id and a.person_id = reveal.person_id and a.ended_at is null and a.agreed is distinct from false and acts_as(p.person_id)
      and consent_stands(a.person_id, 'partner', a.id, null, acting_at())
  ));
