-- An emergency ordered for a grid goes on in the one it goes into.
grant update (scope_id) on emergency to mulin_runtime;
