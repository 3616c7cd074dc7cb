export const refusals = {
  'matters.line_unknown': '编号或查询码不对，请对着当时的单子再看一下。查询码不分大小写。',
  'matters.line_busy': '这会儿问的人太多，请打社区电话，或者过一会儿再问。',
  'matters.line_answered': '这一问已经有人答复了。',
} as const;

/** What staff are told: that somebody waits, never what was asked. */
export const lineTold = {
  asked: (number: string) => `随时问 ${number} 号：有人在问，请到「值班问答」里答复。`,
  handed: (number: string) => `随时问 ${number} 号交班给您，还没有答复，请到「值班问答」里看。`,
} as const;
