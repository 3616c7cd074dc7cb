export const refusals = {
  'matters.proposal_answered': '这个议题建议已经答复过了。',
} as const;

/** What people are told; who asked what is told to nobody. */
export const proposalTold = {
  proposed: (place: string, days: number, nth: number, name: string) =>
    `${place} ${days} 天里第 ${nth} 次「${name}」：要不要开一个议题？请到「议题建议」里看。`,
  begun: (subject: string) => `您提的「${subject}」和邻居们提的是一类事，社区开了议题一起议。进展会告诉您，在「我的」里看。`,
} as const;
