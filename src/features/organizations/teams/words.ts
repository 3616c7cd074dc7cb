type Facts = Readonly<Record<string, string | number>>;

export const refusals = {
  'organizations.team_known': '已经有同名的队伍了。',
  'organizations.team_post': '这个岗位不能当队员岗位，请选帮手一类的岗位。',
  'organizations.team_kind': '请选这支队里有的成员类别。',
  'organizations.team_core': ({ service, team }: Facts) => `「${service}」已经有了：${team}。这一种一个社区只有一支。`,
  'organizations.team_leader': '服务队要有人带队，请选一位在岗的。',
  'organizations.team_led_by_staff': ({ service }: Facts) => `「${service}」要由社区工作人员带队，这位不是。请另选一位。`,
  'organizations.team_in_already': '他已经是这一类的成员了。',
  'organizations.team_line': ({ line, called, why }: Facts) =>
    `第 ${line} 位「${called}」${why}，一位也没有登记。请去掉这一位，或改好再登记。`,
  'organizations.team_undone': '已经撤回过，或者过了一天，不能一起撤回了。请一位一位办离队。',
} as const;

/** Why somebody of a list cannot join. */
export const lineFaults = {
  oneself: '是您自己',
  elsewhere: '不在本社区的台账里',
  administers: '是管理员，不能再有别的岗位',
  already: '已经是这一类的成员了',
  later: '往后已经定了这个岗位',
} as const;
