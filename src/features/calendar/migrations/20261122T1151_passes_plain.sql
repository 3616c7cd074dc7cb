-- How often the open matters were gone through for an edit says nothing about anybody.
comment on column calendar_edit.passes is 'plain';
