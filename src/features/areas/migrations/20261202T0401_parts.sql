-- A place may lie in several parts, and around another: GeoJSON knows both. A boundary that followed from a change of grids names it.
alter table boundary drop constraint boundary_shape_check;
alter table boundary add constraint boundary_shape_check check (shape ->> 'type' in ('Polygon', 'MultiPolygon')) not valid;
-- squawk-ignore constraint-missing-not-valid -- some hundreds of rows
alter table boundary validate constraint boundary_shape_check;
-- squawk-ignore adding-foreign-key-constraint -- some hundreds of rows, before the service is opened
alter table boundary add column change_id uuid references area_change;
create index boundary_change on boundary (change_id) where change_id is not null;
