-- The place of a resolution in its minutes: the first, the second.
comment on column resolution.place is 'plain';
