export const originWords = {
  label: '怎么定的',
  decided: (by: string, on: string) => `${on}，${by}通过`,
  ofTopic: (decided: string, number: string, subject: string) => `${decided}（议题 ${number}「${subject}」）`,
  routine: '日常的事，不用上会',
} as const;
