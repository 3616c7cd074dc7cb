-- A home that asked to be served is opened by the office of the emergency and by whoever said that they go there, while it is on; where they hold their post, and
-- where the person stands in the ledger by now, does not matter.
create policy to_serve on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from emergency_home h join emergency e on e.id = h.emergency_id and e.closed_at is null and e.until > acting_at()
    where h.id = reveal.matter_id and h.person_id = reveal.person_id and h.left_at is null
      and (exists (select from emergency_role r where r.emergency_id = e.id and r.role in ('agent', 'attendant') and acts_as(r.person_id))
        or exists (select from acting_posts() o where o.work = 'staff' and o.area_id = e.community_id))
  ));
