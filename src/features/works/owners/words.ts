export const refusals = {
  'works.owners_first': '这项工程要改变共有部分的用途，先要业主共同决定通过（民法典第 278 条），才能开工。',
  'works.vote_not_needed': '这项工程不改变共有部分的用途，不用业主表决。',
  'works.vote_open': '已经在征求业主意见了，请先记完、结束这一次。',
  'works.vote_passed': '业主已经表决通过，不用再问一次。',
  'works.vote_none': '还没有在征求业主意见。',
  'works.vote_past': '截止日要在今天以后。',
  'works.vote_running': '还没到截止日，也还有户没表态，现在不能结束。',
  'works.vote_nothing': '请选记什么：这一户的意见，或者它的面积。',
} as const;
