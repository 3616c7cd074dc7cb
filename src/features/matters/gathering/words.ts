/** What this room says where many have a part in one matter. */
export const refusals = {
  'matters.method_not_on': '这里没有启用这个工作法，请社区书记先启用。',
  'matters.begun_elsewhere': '这类事请到「登记」里按服务目录登记。',
  'matters.side_is_asker': '另一方不能就是提出的人，请重新选。',
  'matters.posting_gone': '这件事不在您社区的公示里，可能已经结束了。',
} as const;

export const gatheringWords = {
  /** Who spoke is not named where what they said could be read from it. */
  voiceOf: (panel: string) => `${panel}有一位`,
  side: '一方',
} as const;
