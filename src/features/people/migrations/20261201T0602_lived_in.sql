-- Whether somebody lived behind a door on a day, as what became of its household says: whoever came later, or had gone before, did not.
create function lived_in(someone uuid, home uuid, on_day date) returns boolean language sql stable return
  exists (
    select from person p where p.id = someone and p.household_id = home and p.ended_at is null
      and coalesce((select max(c.on_day) from household_event c where c.person_id = someone and c.household_id = home and c.what in ('came', 'moved-in')), '-infinity') <= lived_in.on_day)
  or exists (
    select from household_event e where e.person_id = someone and e.household_id = home and e.what in ('went', 'moved-out') and e.on_day >= lived_in.on_day
      and coalesce((select max(c.on_day) from household_event c
        where c.person_id = someone and c.household_id = home and c.what in ('came', 'moved-in') and c.at < e.at), '-infinity') <= lived_in.on_day);
