/** What is said where somebody cannot be named on a plaque, or a plaque not be put up. */
export const refusals = {
  'organizations.plaque_own_word': '上不上牌要本人自己说，别人不能代说。',
  'organizations.plaque_members': '亮身份牌写的是党员。您是党员，请先到社区登记党组织关系和住在哪栋楼。',
  'organizations.plaque_not_agreed': '选的人里有的没有同意上牌，或者收回了，请刷新再选。',
  'organizations.plaque_names': '这句话里写到了人。牌上的人从同意的名单里选，这里只写一句话。',
  'organizations.plaque_days': '摘牌的日子不能比挂牌早。',
  'organizations.plaque_to_come': '这一天还没到，挂上了再登记。',
} as const;

export const told = {
  comesDown: (building: string) => `${building}的亮身份牌上有人收回了同意，请尽快摘牌，换新的。`,
} as const;
