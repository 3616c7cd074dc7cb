type Facts = Readonly<Record<string, string | number>>;

/** A place that lacks more than one. */
export const lacksMany = (place: string, missing: number) => `${place}（差 ${missing} 人）`;

/** What whoever allows an appointment reads of it. */
export const grantLines = { post: '岗位', place: '在哪里', called: '称呼', since: '从哪天起' } as const;

export const refusals = {
  'organizations.level': ({ kind, fits, area }: Facts) => `「${kind}」是${fits}的岗位，不能设在${area}上。`,
  'organizations.held_already': '这个人已经在这里担任这个岗位。',
  'organizations.ended_already': '这个岗位已经免去了。',
  'organizations.private_phone': '这是他自己的手机号。楼里人人看得到，请填工作电话，或者不填，由社区转接。',
  'organizations.by_secretary': '社区的岗位由社区书记任免。',
  'organizations.by_system_admin': '书记、主任、干部和管理员由系统管理员任免。',
  'organizations.two_officers': ({ held }: Facts) => `他已经在这个小区担任「${held}」。收费和支出要由两个人分开担任，请另选一位。`,
  'organizations.names_somebody': '这些话大家都看得到，里面写到了人。请不要写名字。',
  'organizations.not_oneself': '不能任免自己，请另一位来办。',
  'organizations.three_people': '系统、安全、审计三种管理员由三个不同的人担任，也不能兼任其他岗位。',
} as const;
