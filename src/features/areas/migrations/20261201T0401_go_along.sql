-- What a grid shows of itself goes along when the grid goes into another.
grant update (area_id) on grid_brand, outpost, institution to mulin_runtime;
