/** What the desk says where an answer is missing or is no amount. */
export const answerWords = {
  missing: (label: string) => `请填${label}`,
  amount: '请填金额，比如 80 或 80.50',
} as const;
