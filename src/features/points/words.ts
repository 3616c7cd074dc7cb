/** What is said where points are set or corrected. */
export const refusals = {
  'points.rule_past': '已经过去的日子不能改，请从今天或以后算起。',
  'points.corrected': '这一笔已经更正过了，请刷新看看。',
  'points.not_put_right': '单子重新办才退回的，办成了会自己再记上，不用更正。',
  'points.order_open': '这一单现在不是他办成的，不能再记上。',
  'points.not_oneself': '自己的积分不能自己更正，请另一位书记来办。',
} as const;

export const told = {
  none: (community: string) => `您办成了一单，没有记积分：您还没有到${community}报到。报不报都自愿，不报也照样能接单。`,
  asked: (community: string) => `您办成了一单，没有记积分：您到${community}的报到还在等书记核对。`,
  corrected: '书记更正了您的一笔积分，原因在「党员报到」的「我的积分」里看得到。有不同看法，请直接找书记说。',
} as const;
