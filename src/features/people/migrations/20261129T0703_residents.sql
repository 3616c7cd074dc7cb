-- Who lives in a household, counted by community and grid without reading a row: what a community's totals and the tree of places ask for. So many share an entry that it stays small.
create index person_residents on person (community_id, grid_id) where ended_at is null and household_id is not null;
