-- Those who act for others, deliberate, supervise, settle quarrels, and answer for a department: a method names them, a community fills them.
insert into post_kind (id, name, level, work, sort) values
  ('agent', '代办员', 'community', 'helper', 82), ('first-agent', '第一代办员', 'community', 'staff', 25),
  ('council', '议事会成员', 'community', 'helper', 116), ('appraisal-council', '评议会成员', 'community', 'helper', 117),
  ('two-committees', '两委成员', 'community', 'helper', 118), ('supervisor', '监督员', 'community', 'helper', 119),
  ('mediator', '调解员', 'community', 'helper', 121), ('lawyer', '法律顾问', 'community', 'helper', 122), ('social-worker', '社工', 'community', 'helper', 123),
  ('estate-branch', '小区党支部', 'estate', 'helper', 124), ('estate-committee', '物管会成员', 'estate', 'helper', 125),
  ('linked-member', '包联党员', 'micro-grid', 'helper', 91), ('department', '职能部门', 'street', 'leader', 126);
