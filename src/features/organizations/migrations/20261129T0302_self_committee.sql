-- A committee owners once formed by themselves: an estate has it, or an owners' committee, or a property committee, one at a time (row S4-C11).
-- What a county called so before keeps its people, under a name of its own.
update body_kind set name = name || '（本县）' where name = '业主自治委员会';
update post_kind set name = name || '（本县）' where name = '业主自治委员会成员';
insert into body_kind (id, name, levels, single, after, top, sort) values
  ('self-committee', '业主自治委员会', '{estate}', 'estate-governing', null, true, 155);
insert into post_kind (id, name, level, work, sort, of_body) values ('self-committee-member', '业主自治委员会成员', 'estate', 'helper', 220, true);
insert into body_seat (kind, post_kind, places, part_time, sort) values ('self-committee', 'self-committee-member', null, false, 10);
