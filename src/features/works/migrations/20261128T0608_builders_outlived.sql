-- A year after somebody's last post ended, works say what was done and no longer by whom.
grant update (by_called) on work_budget, work_report, work_verdict to mulin_retention;
