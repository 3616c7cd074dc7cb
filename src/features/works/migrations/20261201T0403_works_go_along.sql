-- A work of a grid goes along when the grid goes into another.
grant update (area_id) on work to mulin_runtime;
