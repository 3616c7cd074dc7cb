-- What stands in a grid stands in the one it goes into.
grant update (area_id) on asset to mulin_runtime;
