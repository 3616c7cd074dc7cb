export const kindNames = {
  activity: '活动联建',
  resource: '资源联享',
  civility: '文明联创',
  safety: '治安联防',
  problem: '难题共解',
} as const;
export const partNames = { lead: '党委领头', first: '党员带头', joins: '群众参与' } as const;
export const standingNames = { open: '还在做', late: '已超期', done: '按时做到', 'done-late': '做到了，晚了' } as const;
export const projectNames = { gathering: '等人齐', going: '在做', done: '做成了' } as const;

/** What the file says that goes out of the house. */
export const sheet = {
  name: '共建承诺',
  title: (community: string, year: number, day: string) => `${community} ${year} 年共建承诺　${day} 导出`,
  file: (year: number) => `共建承诺-${year}.xlsx`,
  header: ['类别', '承诺做什么', '单位', '谁负责', '期限', '状态', '结果', '受益人数', '几颗星'],
} as const;

export const refusals = {
  'commitments.unit_unknown': '这个单位不在本社区的名单里，请先加上。',
  'commitments.unit_named': '名单里已经有这个单位了。',
  'commitments.past_due': '期限要在今天或以后。',
  'commitments.side_wrong': '负责人要一边一个：社区这边选社区的，单位那边选单位的。',
  'commitments.done_already': '这一项已经记过结果了。',
  'commitments.not_yours': '只有这一项的负责人和社区能记结果。',
  'commitments.not_done': '做到了才评，现在还没做到。',
  'commitments.not_a_neighbour': '只有本社区的居民来评。',
  'commitments.nobody': ({ parts }) => `还不能开始：${parts}，每样至少要有一个人。`,
  'commitments.started': '项目已经开始了。',
  'commitments.not_going': '项目还没开始，或者已经结束了。',
  'commitments.ended': '项目已经结束了。',
  'commitments.not_for_you': ({ part }) => `「${part}」要由相应岗位的人来报，您可以报「群众参与」。`,
} as const satisfies Record<string, string | ((facts: Record<string, string | number>) => string)>;

export const told = {
  owner: (what: string, unit: string, due: string) => `您和${unit}一起负责「${what}」，${due}前做到。`,
} as const;
