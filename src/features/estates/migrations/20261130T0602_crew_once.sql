-- A shift stands once: of two that were written alike the first stays.
update crew_place c set until = greatest(c.since, current_date)
  where c.until is null and exists (
    select from crew_place o where o.estate_id = c.estate_id and o.kind = c.kind and o.shift = c.shift and o.until is null and (o.at, o.id) < (c.at, c.id));
create unique index crew_place_once on crew_place (estate_id, kind, shift) where until is null;
