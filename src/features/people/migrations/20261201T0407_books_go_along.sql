-- Books on paper of a grid are those of the one it goes into.
grant update (grid_id) on ledger_book to mulin_runtime;
