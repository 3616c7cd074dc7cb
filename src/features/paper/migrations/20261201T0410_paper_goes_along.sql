-- A sheet that is out for a grid is for the one it goes into.
grant update (place_id) on paper to mulin_runtime;
