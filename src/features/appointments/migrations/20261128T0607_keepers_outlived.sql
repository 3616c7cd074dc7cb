-- A year after an expert left a desk, what they said of themself is gone.
grant update (says) on desk_keeper to mulin_retention;
