-- Who answers for the branch of a community (社区党支部): grids pass items to it, and it passes items to grids.
insert into post_kind (id, name, level, work, sort) values ('branch', '社区党支部', 'community', 'helper', 129);
