export const tradeNames = {
  building: '建筑装修',
  farming: '种植养殖',
  factory: '工厂做工',
  driving: '开车送货',
  kitchen: '餐饮后厨',
  cleaning: '保洁',
  care: '照护月嫂',
  selling: '售货',
  office: '文员',
  guarding: '看门巡逻',
  any: '什么活都行',
} as const;
export const hoursNames = { full: '全天', part: '半天或零工', home: '在家做' } as const;

export const refusals = {
  'jobs.own_word_only': '找工作要本人自己登记，别人不能代登。',
  'jobs.not_here': '您还没有绑定住处，先到「我的」里绑定。',
  'jobs.not_registered': '您现在没有登记找工作。',
  'jobs.past': '截止日期要在今天或以后。',
  'jobs.closed': '这个岗位已经不招了。',
  'jobs.placed': '您已经说过上岗了。',
} as const;
