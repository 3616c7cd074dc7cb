/** What grid and branch pass to each other, on the phone. */
export const words = {
  link: { title: '网格和支部', more: '报给支部、支部交来的，一个编号，一处说话' },
  title: '网格和支部',
  under: '两边看的是同一件、同一个编号。',
  show: '看哪些',
  open: '没办完的',
  over: '办完的',
  none: { title: '还没有', next: '群众要办的事，点下面报给支部。' },
  turns: { grid: '网格办', branch: '支部办', asker: '等回话', over: '办完了' },
  pass: '报一件',
  off: '本社区还没开「网格支部联通」，请书记在「工作法」里打开。',
  form: {
    title: '报一件事',
    say: '只写要办什么事，不写谁怎么想、信什么、态度怎样。名字会自动去掉；本人要回话的，问过本人再留名。',
    place: '在哪里',
    topic: '话题',
    subject: '要办什么',
    more: '说明',
    only: '我看过了，只说事',
    go: '报上去',
    done: '报上去了',
  },
} as const;
