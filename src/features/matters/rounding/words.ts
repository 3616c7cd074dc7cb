/** How rounds speak. */
export const refusals = {
  'matters.round_none': '这件事要等村里（社区）开了这一轮再报，现在还没有开。',
  'matters.round_shut': '这一轮报名已经结束了，欢迎参加下一轮。',
  'matters.round_twice': '您家这一轮已经报过了，进度在「我的」里看。',
  'matters.round_method': ({ community }: Record<string, string | number>) =>
    `${community}还没有启用这个工作法，先在「工作法」里启用，再开这一轮。`,
  'matters.round_alone': '这个工作法是一件一件办的，不用开一轮。',
  'matters.round_running': ({ community }: Record<string, string | number>) => `${community}这一轮还没结束，结束了再开下一轮。`,
  'matters.round_closed': '这一轮已经结束了。',
  'matters.round_empty': '还没有人报名，等有人报了再往下走。',
  'matters.round_phase_unknown': '这一轮没有这一步，请刷新看看。',
  'matters.round_phase_open': ({ phase }: Record<string, string | number>) => `「${phase}」已经开始了。`,
  'matters.round_order': ({ phase, before }: Record<string, string | number>) => `先有「${before}」，才有「${phase}」，请一步一步来。`,
  'matters.round_lags': ({ phase, before, count }: Record<string, string | number>) =>
    `「${phase}」还不能开始：还有 ${count} 件没走完「${before}」。`,
  'matters.round_unfinished': ({ phase }: Record<string, string | number>) => `「${phase}」还没有开始，这一轮还不能结束。`,
  'matters.not_in_round': '这里面有一件不在这一轮里，请刷新看看。',
  'matters.not_before_meeting': ({ number }: Record<string, string | number>) => `${number} 这一件现在不是等会上定，请刷新看看。`,
} as const;

/** Why the next phase must wait, as the board says it beforehand. */
export const roundWords = {
  lags: (count: number, before: string) => `还有 ${count} 件没走完「${before}」`,
  empty: '还没有人报名',
} as const;
