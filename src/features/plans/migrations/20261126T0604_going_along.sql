-- A sheet of a grid that went into another one is that one's from then on.
grant update (area_id) on sheet to mulin_runtime;
