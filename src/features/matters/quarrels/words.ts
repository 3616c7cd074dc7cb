/** Who walks a round of quarrels. */
export const walkers = ['mediator', 'grid-head', 'grid-worker', 'secretary'] as const;

export const refusals = {
  'matters.quarrel_step': '这次排查现在不记纠纷了。',
  'matters.quarrel_kind': '请选是哪一类纠纷。',
  'matters.quarrel_none': '还没有记下听到的纠纷，请先一件一件记下。',
  'matters.quarrel_unasked': ({ count }: Readonly<Record<string, string | number>>) => `还有 ${count} 件没有问完双方，问完再通报。`,
  'matters.quarrel_not_both': '要两边都说愿意，才能开始调解，才写双方是谁。',
  'matters.quarrel_over': '这一件已经问完了。',
  'matters.quarrel_same': '两边不能是同一个人。',
} as const;
