/** What is said where members cannot be put into a group. */
export const refusals = {
  'organizations.group_not_members': '选的人里有的已经不是本社区登记的党员了，请刷新再选。',
} as const;
