-- From which day giving somebody such a post waits for a second person. Empty: whoever may appoint does it alone.
alter table post_kind add column two_from date;
comment on column post_kind.two_from is 'plain';
