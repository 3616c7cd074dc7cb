export const refusals = {
  'organizations.team_known': '已经有同名的队伍了。',
  'organizations.team_post': '这个岗位不能当队员岗位，请选帮手一类的岗位。',
  'organizations.team_joined': '他已经是这一类的成员了。',
  'organizations.team_kind': '请选这支队里有的成员类别。',
} as const;
