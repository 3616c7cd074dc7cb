-- A series of a grid that went into another one goes on there.
grant update (place_id) on series to mulin_runtime;
