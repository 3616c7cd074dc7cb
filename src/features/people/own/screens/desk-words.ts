/** How the desk speaks about who can do what, and who put themself on the list of talent. */
export const words = {
  title: '能人和人才',
  under: '只列出本人同意的。不给电话，要请帮忙就派单。',
  search: '会什么、在哪个单位，如：律师',
  members: '只看党员',
  table: '能人',
  columns: { called: '称呼', profession: '行业', specialty: '特长', unit: '单位', member: '党员' },
  member: '党员',
  none: { title: '没有找到', next: '换个说法再找；本人在手机「我的同意」里同意了才会列出来。' },
  start: { title: '按行业、特长或单位找', next: '比如写「律师」，列出同意被找到的人，好组一支队伍。' },
  talents: '人才名单',
  talentsUnder: '自己报名的。用谁，由选举和会议定。',
  noTalents: '还没有人报名。',
  since: (day: string) => `${day} 报名`,
} as const;
