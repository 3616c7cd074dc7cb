-- Who sits at a desk of the community and belongs to another house: a judge of the court, a counsellor.
insert into post_kind (id, name, level, work, sort) values
  ('judge', '法官', 'community', 'helper', 127), ('counsellor', '咨询师', 'community', 'helper', 128);
