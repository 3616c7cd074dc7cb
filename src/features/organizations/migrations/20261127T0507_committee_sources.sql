-- Two more circles committees of an estate are drawn from: who governed it before by themselves, and neighbours who care.
-- A seat of a county's own may be called so already: it keeps its holders, under a name of its own.
update post_kind set name = name || '（本县）' where name in ('自治委员会成员', '热心居民');
insert into post_kind (id, name, level, work, sort) values
  ('self-governing', '自治委员会成员', 'community', 'helper', 130), ('keen-neighbour', '热心居民', 'community', 'helper', 131);
