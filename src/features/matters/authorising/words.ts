export const refusals = {
  'matters.no_letter_here': '这件事现在不用签委托书。',
  'matters.letter_missing': '还没有签委托书，或者委托书到期了，请本人先签。',
  'matters.letter_until': '委托书最短到今天，最长 180 天，请重新选日期。',
  'matters.second_witness': '您已经见证过了，请另一位工作人员用自己的账号再见证一次。',
  'matters.letter_other_way': '已经有一位工作人员在见证，请另一位接着见证，或者请本人自己签。',
} as const;

export const letterWords = {
  agent: '接下来的党员代办员',
  what: (leaf: string, community: string) =>
    `我请${community}的党员代办员替我办「${leaf}」这一件事。谁接下来办，系统会告诉我；办了什么，我都看得到。`,
  never: ['不收我的密码、银行卡、身份证原件', '不替我办这件事以外的事', '我随时可以撤回，撤回后代办员马上看不到这件事'],
  witnessing: (subject: string, until: string) => `「${subject}」的委托书等第二位工作人员见证（到 ${until}）。`,
  revoked: (subject: string) => `「${subject}」本人撤回了委托，您不用再办，也看不到这件事了，谢谢您。`,
} as const;
