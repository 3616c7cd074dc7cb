-- A county may call its kinds of places otherwise later.
grant update (name) on place_kind to mulin_runtime;
