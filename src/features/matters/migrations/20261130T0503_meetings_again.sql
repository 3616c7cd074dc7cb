-- A matter may meet more than once: what the later session writes down stands.
grant update (came) on meeting_unit to mulin_runtime;
grant update (came) on meeting_part to mulin_runtime;
