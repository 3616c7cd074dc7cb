-- What was done for a household stands where its door stands, as ended matters do; what was written of it stays as it was.
grant update (grid_id, micro_grid_id) on service_entry to mulin_runtime;
