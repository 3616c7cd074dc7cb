type Facts = Readonly<Record<string, string | number>>;

export const refusals = {
  'organizations.level': ({ kind, fits, area }: Facts) => `「${kind}」是${fits}的岗位，不能设在${area}上。`,
  'organizations.held_already': '这个人已经在这里担任这个岗位。',
  'organizations.ended_already': '这个岗位已经免去了。',
  'organizations.by_secretary': '社区的岗位由社区书记任免。',
  'organizations.by_system_admin': '书记、干部和管理员由系统管理员任免。',
  'organizations.not_oneself': '不能任免自己，请另一位来办。',
  'organizations.three_people': '系统、安全、审计三种管理员由三个不同的人担任，也不能兼任其他岗位。',
} as const;
