/** How the county speaks about its own kinds of bodies and seats. */
export const kindsWords = {
  tells: '县里叫得出名字的组织和席位，都可以在这里加。加了以后，各社区「成立组织」时就能选，安排人就能坐。',
  columns: { name: '种类', level: '设在', under: '在谁下面', seats: '席位', acts: '操作' },
  top: '可以不设上级',
  add: '加一种组织',
  added: '加好了',
  name: '叫什么',
  level: '设在哪一级',
  under: '在谁下面（可以不选）',
  single: '一处只能有一个',
  addSeat: '加席位',
  addSeatFor: (kind: string) => `加席位：${kind}`,
  seatTells: '席位只说明谁坐在哪里，不带办事的权限。',
  seatName: '席位叫什么',
  places: '几席（不填就不限）',
  partTime: '兼职（要写原单位）',
  seat: (name: string, places: number | null, partTime: boolean) =>
    [name, places === null ? '' : `${places} 席`, partTime ? '兼职' : ''].filter(Boolean).join(' · '),
  endSeat: '撤席位',
  endSeatFor: (seat: string, kind: string) => `撤席位：${kind} ${seat}`,
  ended: '撤掉了',
} as const;
