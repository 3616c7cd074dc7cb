/** How the desk speaks about who comes from another community and lets something come along. */
export const words = {
  tab: '搬来',
  under: '从别的社区搬来、本人同意带资料的人。没在这里的，照常在户卡里「登记搬来」。',
  table: '要搬来的人',
  none: { title: '现在没有人同意带资料来', next: '搬来的人不用带：让本人自己报，在户卡里「登记搬来」就行。' },
  columns: { masked: '姓名', from: '原社区', parts: '同意带的', until: '有效到', acts: '登记' },
  stands: { true: '已登记搬走', false: '还没登记搬走' },
  take: '登记搬来',
  takeFor: (masked: string) => `登记搬来：${masked}`,
  tells: '请本人报姓名。本人又报了电话、证件号的，填本人报的；没报的，用同意带来的。用了，本人会知道。',
  where: '住哪一户',
  whereMissing: '请选到房号',
  name: '本人报的姓名',
  phone: '本人又报的手机号（没有可不填）',
  idNumber: '本人又报的身份证号（没有可不填）',
} as const;
