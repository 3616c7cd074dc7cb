/** Each in the first person: the person says it of themself, nobody ticks it for them. */
export const statementNames = {
  'low-income': '家里人均收入低，日子紧',
  sudden: '最近家里突然出了大事',
  'illness-costs': '看病自己花了很多钱',
  'disabled-card': '我有残疾人证',
  served: '我当过兵',
  'family-of-soldier': '我是军属或烈属',
} as const;

export const refusals = {
  'policies.no_law': '没有法规要求公示这一项，批下来的名单不公开。',
  'policies.not_granted': '只有经办人在批下来以后，才能按规定公示。',
  'policies.posted': '这一件已经公示过了。',
} as const;
