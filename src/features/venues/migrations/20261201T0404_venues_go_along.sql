-- What is near a grid stays near it when the grid goes into another.
grant update (area_id) on venue, micro_home to mulin_runtime;
