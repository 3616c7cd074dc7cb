-- What waits for a post of a grid, and what was promised or is asked about there, goes along when ground passes to another grid.
grant update (area_id) on task to mulin_runtime;
grant update (grid_id) on promise to mulin_runtime;
grant update (grid_id) on call_back to mulin_runtime;
