export const refusals = {
  'people.pair_full': ({ quota = 30, left = 0 }: Record<string, string | number>) =>
    Number(left) > 0 ? `每人最多联系 ${quota} 户，还能再派 ${left} 户。` : `已满${quota}户，请派给别的党员。`,
  'people.not_a_member': '这个人不是本社区的党员，不能派户。',
  'people.not_a_centre': '这个人家不是党员中心户，不能结对。',
  'people.pair_taken': '有的户已经有人联系了，请刷新再派。',
  'people.pair_declined': '有的户不愿意被联系，或者要求换人，不能再派给这位党员。',
  'people.pair_over': '这一对已经结束了。',
  'people.not_this_way': '这一户要用别的方式联系，请按这一户说的来。',
  'people.no_household': '您还没有绑定住处，先到「我的」里绑定。',
  'people.own_household_word': '要本户的人自己说，别人不能代说。',
  'people.not_centre_now': '您家现在不是党员中心户。',
} as const;

export const told = {
  given: (called: string) => `${called} 来联系您家。不想要、想换人，都可以在「我的」里说，不影响办任何事。`,
  linked: (called: string, day: string) =>
    `社区想把您家和党员中心户 ${called} 结对，${day} 前没有不同意见就算成了。不愿意，在「我的」里说一声。`,
} as const;
