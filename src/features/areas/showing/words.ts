export const institutionNames = { hospital: '医院', school: '学校', market: '市场', station: '车站', other: '其他' } as const;

export const refusals = {
  'areas.institution_known': '这个网格里已经登记了同名的地方。',
  'areas.parlour_known': '这个党组织已经有一个客厅了：一部一客厅，先停用原来的再换。',
  'areas.no_branch': '请选本社区的党组织。',
} as const;
