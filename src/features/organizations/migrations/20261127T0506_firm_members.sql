-- Members of the property firm sit in the estate branch part-time: their unit and their dues stay at home. A member answers for a building.
-- A seat of a county's own may be called so already: it keeps its holders, under a name of its own.
update post_kind set name = name || '（本县）' where name in ('小区党组织兼职委员', '责任区党员');
insert into post_kind (id, name, level, work, sort, of_body) values
  ('estate-branch-part-member', '小区党组织兼职委员', 'estate', 'helper', 211, true),
  ('building-member', '责任区党员', 'building', 'helper', 75, false);
insert into body_seat (kind, post_kind, places, part_time, sort) values ('estate-branch', 'estate-branch-part-member', null, true, 30);
