-- A sheet of paper that is out goes along when its place passes to another grid: whoever takes it in is who works there.
grant update (grid_id, micro_grid_id) on paper to mulin_runtime;
