-- A council in which each household of its place has one seat, whoever of it sits.
-- squawk-ignore adding-field-with-default -- some tens of rows
alter table council_rule add column per_home boolean not null default false;
comment on column council_rule.per_home is 'plain';
alter table council_rule add constraint council_rule_of_homes check (not per_home or (not leads and fixed = 1 and not single and not others)) not valid;
-- squawk-ignore constraint-missing-not-valid -- some tens of rows
alter table council_rule validate constraint council_rule_of_homes;
insert into council_rule (id, name, leads, fixed, single, others, per_home, fixed_called, sort) values
  ('homes', '户代表会（一户一席）', false, 1, false, false, true, '{各户代表}', 40);
