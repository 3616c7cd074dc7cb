-- Whoever looks for somebody looks in one community, so the marks of a name are found together with it: a name that a thousand people of a county bear costs what it costs in a small one.
-- The marks stay what they are. Of the community, which stands beside the person in the open anyway, the random half of its id goes before each.
-- The indexes are made again by the next migration, once no former version of a row is left to be put into them.
drop index person_by_name, person_by_initials, person_by_last4, person_by_phone_last4, person_by_phone, person_by_id;
alter table person_index add column community_id uuid;
update person_index i set community_id = p.community_id from person p where p.id = i.person_id and p.community_id is not null;

create function marks_here(community uuid, marks bytea[]) returns bytea[] language sql immutable strict parallel safe
  return array(select substr(uuid_send(community), 9) || mark from unnest(marks) mark);

-- Whoever comes to another community is found there by their name at once, and by their letters when they have been marked anew for it.
create or replace function marks_fall_due() returns trigger language plpgsql as $$
begin
  update person_index set community_id = new.community_id, initials = '{}', marked_at = null where person_id = new.id;
  return null;
end $$;
grant update (community_id) on person_index to mulin_runtime;
