export const refusals = {
  'matters.not_helping': '您现在没有帮忙的岗位，不用填这一页。',
  'matters.overlapping_times': '同一天的空闲时间有重叠，请改一改。',
} as const;
