/** How far the Party's structure reaches, at the secretary's desk. */
export const words = {
  under: '三个全覆盖和楼栋覆盖。谁还没编进党小组、谁还没有岗位，只有书记看得到。',
  titles: {
    grids: '有党组织的网格',
    buildings: '有党小组或中心户的楼栋',
    grouped: '编进党小组的党员',
    serving: '有岗位或服务的党员',
  },
  of: (held: number, all: number) => `${held} / ${all}`,
  percent: (held: number, all: number) => `${Math.floor((held / all) * 100)}%`,
  nothing: '没有',
  grids: '还没有党组织的网格',
  toStart: '党组织成立了、还没启用的网格（写好职能宗旨，再点「启用」）',
  buildings: '既没有党小组也没有中心户的楼栋',
  members: { group: '还没编进党小组的党员', service: '还没有岗位、认领、联系户，一年里也没有办过单子的党员' },
  columns: { who: '谁', branch: '党支部', grid: '网格' },
} as const;
