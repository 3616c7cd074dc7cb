export const originWords = {
  decided: (by: string, on: string) => `${by}通过，${on}`,
  topic: (number: string, subject: string) => `议题 ${number}「${subject}」`,
  label: '怎么定的',
  routine: '日常的事，没有上会',
} as const;
