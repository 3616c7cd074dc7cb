type Facts = Readonly<Record<string, string | number>>;

export const refusals = {
  'organizations.team_known': '已经有同名的队伍了。',
  'organizations.team_post': '这个岗位不能当队员岗位，请选帮手一类的岗位。',
  'organizations.team_kind': '请选这支队里有的成员类别。',
  'organizations.team_core': ({ service, team }: Facts) => `「${service}」已经有了：${team}。这一种一个社区只有一支。`,
  'organizations.team_leader': '服务队要有人带队，请选一位在岗的。',
  'organizations.team_led_by_staff': ({ service }: Facts) => `「${service}」要由社区工作人员带队，这位不是。请另选一位。`,
  'organizations.team_in_already': '他已经是这一类的成员了。',
} as const;
