/** How joining, merging and like cases speak. */
export const refusals = {
  'matters.join_own': '这是您自己报的，进度在「我的」里看。',
  'matters.joined_already': '您已经加进来了，有进展会告诉您。',
  'matters.join_ended': '这件事已经办完了。您那边还有问题，请再报一件。',
  'matters.join_private': '家里的事和别人的私事，不能加进来；请单独登记。',
  'matters.word_not_now': '现在还不用您说，办好了会请您说一声。',
  'matters.word_given': '您已经说过了，谢谢您。',
  'matters.merge_two': '请选两件或更多的事，再合并。',
  'matters.merge_unlike': '只有同一个社区、同一类服务的事才能合并。',
  'matters.merge_private': '家里的事各是各的，同一户的才能合并。',
  'matters.merge_into_ended': '留下的那一件已经办结，请选一件还在办的。',
} as const;

/** What is told beside a method's own sentences. */
export const joinTold = {
  merged: (subject: string, number: string, goesOn: string) =>
    `您报的「${subject}」（${number}）和 ${goesOn} 是同一件事，合在一起办，往后看 ${goesOn} 就行。`,
  askJoined: (subject: string) => `您也遇到的「${subject}」办好了。您那边好了没有，请说一声。`,
  withdrawn: (subject: string) => `「${subject}」报的人撤回了。您那边还没好，请再报一件，我们接着办。`,
  openerLeft: (subject: string, number: string, met: number) =>
    `「${subject}」（${number}）报的人撤回了，还有 ${met} 户也遇到，请看看要不要重新打开接着办。`,
  unsolved: (subject: string, number: string) => `「${subject}」（${number}）：也遇到的邻里说没解决，请去看看，要不要重新办。`,
} as const;

export const joinWords = { someone: '居民', priced: '在和报的人商量价钱。', opener: '报的邻里' } as const;
