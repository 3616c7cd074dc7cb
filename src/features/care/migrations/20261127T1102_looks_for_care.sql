-- What stands written about somebody is read where it was written, also after they moved away; each of them reads that it was.
create policy of_service on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from service_entry e join acting_posts() o on o.work = 'staff' and o.area_id in (e.community_id, e.grid_id, e.micro_grid_id)
    where e.id = reveal.matter_id and (e.person_id = reveal.person_id
      or (e.person_id is null and exists (select from person p where p.id = reveal.person_id and p.household_id = e.household_id and p.ended_at is null)))
  ));

-- The helper somebody chose has their number once they said yes to a call, while the note stands.
create policy wished_call on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from alone_offer a join alone_note n on n.person_id = a.person_id and n.helper_person = a.helper_person
    where a.id = reveal.matter_id and a.person_id = reveal.person_id and a.what = 'call' and a.wanted
      and n.ended_at is null and n.until > acting_at() and acts_as(a.helper_person)
  ));
