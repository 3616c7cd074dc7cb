-- Who collects the fees of an estate that looks after itself, and who pays what it owes: two persons, never one (row S4-C16).
update post_kind set name = name || '（本县）' where name in ('收费记账', '支出报账');
insert into post_kind (id, name, level, work, sort) values
  ('fee-collector', '收费记账', 'estate', 'helper', 132), ('fee-payer', '支出报账', 'estate', 'helper', 133);
-- squawk-ignore require-concurrent-index-creation -- the kinds are new: no row is covered yet
create unique index post_two_officers on post (area_id, person_id) where until is null and kind in ('fee-collector', 'fee-payer');
