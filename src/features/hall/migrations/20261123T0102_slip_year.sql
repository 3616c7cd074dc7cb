-- The year a slip is counted in says nothing of anybody.
comment on column hall_slip.year is 'plain';
