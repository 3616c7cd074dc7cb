-- What was done for a household as a whole is read by those who lived there then, wherever they live now, and by nobody who came after them.
drop policy of_service on reveal;
create policy of_service on reveal for insert to mulin_runtime
  with check (person_id = named_person() and by_account = acting_account() and exists (
    select from service_entry e join acting_posts() o on o.work = 'staff' and o.area_id in (e.community_id, e.grid_id, e.micro_grid_id)
    where e.id = reveal.matter_id and (e.person_id = reveal.person_id
      or (e.person_id is null and lived_in(reveal.person_id, e.household_id, e.on_day)))
  ));
