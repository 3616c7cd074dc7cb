/** What is said where an agent cannot show themself. */
export const refusals = {
  'organizations.card_own_word': '公开姓名和电话要本人自己点，别人不能代点。',
} as const;

/** How the roster of a town reads as a file. */
export const sheet = {
  name: '代办员名册',
  title: (street: string, day: string, called: string) => `${street}代办员名册 ${day} ${called} 导出，只有人数，不含姓名和电话`,
  file: (street: string, day: string) => `${street}代办员名册 ${day}.xlsx`,
  village: '村（社区）',
  households: '户数',
  withheld: '不显示',
  agents: '代办员',
  batch: (nth: number) => `第 ${nth} 批`,
  reach: '找不找得到人',
  whole: '合计（一人只算一次）',
  reached: '有人，打得通',
  lacks: { agent: '还没有代办员', phone: '没有可打的电话' },
} as const;
