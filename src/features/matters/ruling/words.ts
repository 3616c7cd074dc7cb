export const refusals = {
  'matters.not_returned': '只有被退回的单子才用裁定；没退回的，由网格员派单。',
  'matters.not_to_rule': '裁定由社区书记或社区工作者来做。',
} as const;

export const scopeNames = { community: '整个社区', estate: '这个小区', grid: '这个网格', building: '这栋楼' } as const;
