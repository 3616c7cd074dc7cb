-- A year after somebody's last post ended, a task says that it was done and no longer by whom.
grant update (done_called) on emergency_task to mulin_retention;
