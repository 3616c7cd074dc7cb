/** What is said of agreements with units outside. */
export const refusals = {
  'organizations.cooperation_over': '这份协议已经结束了。',
  'organizations.cooperation_renewed': '这份协议已经续签过了，请在新的那一份上办。',
  'organizations.cooperation_before': '续签的要接在原来的后面，到期的日子要比原来晚。',
} as const;

export const told = {
  ending: (name: string, parties: readonly string[], day: string) =>
    `和${parties.join('、')}的协议「${name}」${day} 到期，请谈好续不续。在「共建单位」的「合作协议」里办续签或结束。`,
} as const;
