-- What was said of it stands beside the other two days, by whom and when.
alter table second_rule add column two_from date;
comment on column second_rule.two_from is 'plain';
