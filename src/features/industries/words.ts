export const refusals = {
  'industries.known': '已经有这个产业了，请直接往里登记地块。',
  'industries.home_unknown': '这一户不在本村的户台账里，请重新选。',
  'industries.year_to_come': '这一年还没过完收成，请等到那一年再记。',
} as const;
