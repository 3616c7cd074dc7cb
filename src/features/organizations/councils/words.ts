type Facts = Readonly<Record<string, string | number>>;

/** What is said where a council cannot be put together so. */
export const refusals = {
  'organizations.council_lead': '这种规则要有一个牵头的，请写是哪一方。',
  'organizations.council_no_lead': '这种规则没有牵头的一方，请去掉。',
  'organizations.council_fixed': ({ fixed }: Facts) => `这种规则要正好 ${fixed} 个固定的一方，不能多也不能少。`,
  'organizations.council_groups': '请至少写两类固定成员。',
  'organizations.council_others': '这种规则没有别的参加方，请去掉，或者换一种规则。',
  'organizations.council_twice': '有一方写了两次，请去掉一个。',
  'organizations.council_known': '这里已经有同名的议事会了。',
  'organizations.council_rule_known': '已经有这个名字的规则了。',
  'organizations.council_seat_taken': ({ part }: Facts) => `「${part}」只有一席，已经有人了。先请他离席，再请新的。`,
  'organizations.charter_punishes': '章程里不能写罚款、扣分、押金这些。理事会只劝、只帮，请改一改再发。',
  'organizations.charter_ahead': '通过的日子不能在今天以后。',
  'organizations.charter_before': ({ day }: Facts) => `上一版是 ${day} 通过的，这一版不能比它早。`,
  'organizations.charter_changed': '请写这一版改了什么。',
  'organizations.council_hall': '没有这个场地，或者已经停用，请重新选。',
  'organizations.council_home_person': '户代表会一户一席，请选这一户的一个人，不能选单位。',
  'organizations.council_home_elsewhere': '他不住在这里，不能代表这里的一户。请核对台账里的住处。',
  'organizations.council_home_sits': '这一户已经有人坐着了，一户只有一席。要换人，先请坐着的离席。',
  'organizations.council_sits': '他已经坐在这一方了。',
} as const;
