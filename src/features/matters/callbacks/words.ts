export const refusals = {
  'matters.call_back_answered': '这件已经有人回访过了，谢谢。',
  'matters.call_back_nobody': '这位居民没有留下电话，请上门问一声。',
  'matters.plate_not_yours': '只有办这件事的人扫门牌，而且可以不扫。',
} as const;

export const callBackTold = {
  /** Written where the one called reads who looked at their number. */
  looked: '办结回访',
  notDone: (subject: string) =>
    `您在回访里说「${subject}」没办好。想重新办，点开这件事，还能按「没解决」的就按一下；过了时间按不了的，打社区电话再提一次。`,
} as const;
