-- Whoever worked in a grid that went into another goes on there, with the day they began and all that hangs on the post.
grant update (area_id) on post to mulin_runtime;
