/** What is said where a member cannot report. */
export const refusals = {
  'organizations.report_own_word': '报到要本人自己说，别人不能代说。',
  'organizations.report_no_home': '台账里还没有您住在哪里，请先到社区登记住处，再报到。',
  'organizations.report_none': '您还没有报到，请先报到。',
  'organizations.report_in_hand': '您手上还有没办完的单子，请先办完或交给别人，再退出。',
  'organizations.report_answered': '已经核对过了，请刷新看看。',
  'organizations.report_to_come': '第一次报到的日子不能在他自己登记的那天以后。',
} as const;

export const told = {
  asked: '有党员来社区报到，请在「党员」里核对党员身份。',
  welcome: '社区核对好了，欢迎您回家报到。您住的网格有什么事要人帮，在「党员报到」里看得到。',
  declined: (reason: string) => `社区没有登记您的报到：${reason}。有不同看法，请打社区电话；可以再报。`,
} as const;
