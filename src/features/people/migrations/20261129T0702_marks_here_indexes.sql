-- What many in a county have in common stands together by community, so that looking for it reads one range and a file of ten thousand new people fills few pages. By all of a county a name is
-- looked for only among those who opened a matter. Marks are few in a row, so they go to their places at once: a list of what is still to be sorted in would be read through by every search.
create index person_by_name_here on person_index using gin (marks_here(community_id, name_bigrams)) with (fastupdate = off);
create index person_by_initials on person_index using gin (marks_here(community_id, initials)) with (fastupdate = off);
create index person_by_last4 on person_index (community_id, id_last4_mac) where id_last4_mac is not null;
create index person_by_phone_last4 on person_index (community_id, phone_last4_mac) where phone_last4_mac is not null;
create index person_by_name on person_index using gin (name_bigrams);
create index person_by_phone on person_index (phone_mac) where phone_mac is not null;
create unique index person_by_id on person_index (id_mac) where id_mac is not null;
