-- 道德评议委员会: a village has one, its members sit for a term, and whoever it concerns steps aside (row S0-B20). The longest term is the one villages elect their committee for.
alter table body_seat add column term_years integer;
alter table body_seat add constraint body_seat_term_years_check check (term_years between 1 and 10) not valid;
-- squawk-ignore constraint-missing-not-valid -- the column is new and empty
alter table body_seat validate constraint body_seat_term_years_check;
comment on column body_seat.term_years is 'plain';
-- A body of a county's own may be called so already: it keeps its people, under a name of its own.
update body_kind set name = name || '（本县）' where name = '道德评议委员会';
insert into body_kind (id, name, levels, single, after, top, sort) values
  ('moral-committee', '道德评议委员会', '{community}', 'moral-committee', null, true, 62);
insert into body_seat (kind, post_kind, places, part_time, sort, term_years) values ('moral-committee', 'appraisal-council', null, false, 10, 5);
