/** What is said of contracts of the staff. */
export const refusals = {
  'organizations.contract_staff': '只有工作人员有聘用合同。',
  'organizations.contract_before': '合同到期的日子要在上岗以后。',
} as const;

export const told = {
  secretary: (called: string, post: string, day: string) =>
    `${called}（${post}）的聘用合同 ${day} 到期，请提前谈好续不续。在「岗位」的「聘用合同」里改日子。`,
  worker: (post: string, day: string) => `您的聘用合同（${post}）${day} 到期，请和书记谈好续不续。`,
} as const;
