/** What is said where a pledge cannot be shown. */
export const refusals = {
  'organizations.pledge_own_word': '承诺要本人自己公开，别人不能代点。',
  'organizations.pledge_members': '在本社区党员名册上的党员才能公开承诺。组织关系在单位的，请先办「党员报到」。',
} as const;
