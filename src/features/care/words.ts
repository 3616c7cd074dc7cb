export const serviceNames = {
  visit: '上门看望',
  errand: '代办跑腿',
  shopping: '代买代送',
  mending: '小修小补',
  company: '陪伴',
  advice: '咨询解答',
  other: '其他',
} as const;
export const offerNames = { call: '打个电话', shopping: '帮着买东西' } as const;

export const refusals = {
  'care.own_wish_only': '这要本人自己来说，别人不能代说。',
  'care.helper_unknown': '这位帮手现在不在您这一片，请另选一位。',
  'care.no_note': '您现在没有留这张纸条。',
  'care.not_wished': '这一样本人没有说要，先别提。',
  'care.offered': '已经问过了，等本人回话。',
  'care.answered': '这一条已经回过话了。',
  'care.call_not_wished': '本人答应接电话，才看得到号码。',
  'care.day_ahead': '服务做过了再记，日期不能在今天以后。',
  'care.not_theirs': '这个人不住在这一户。',
  'care.numbers': '请不要写电话或证件号。',
} as const;

/** Told on a phone somebody else may be holding: it says neither who nor why. */
export const told = {
  chosen: '有邻居选了您做帮手，请到「我的」里看。',
  offered: (called: string, what: string) => `${called}问您：要不要${what}？在「我的信息」里回话。`,
  answered: '您问的那一位回话了，请到「我的」里看。',
  entered: (by: string) => `${by}给您家记了一笔服务。记得不对，可以在「我的信息」里更正。`,
} as const;

/** Why somebody looked, as the person reads it among who looked. */
export const lookedWhy = { entry: '打开了一笔服务记录', phone: '您答应接电话，帮手看了您的号码' } as const;
