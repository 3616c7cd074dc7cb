/** What is said when a post changes hands. */
export const refusals = {
  'organizations.handover_done': '这份交接单两边都确认过了，不能再改。',
  'organizations.handover_begun': '已经有人确认了，清单不能再加。',
  'organizations.handover_no_taker': '还没有定谁来接，请书记先定下来。',
  'organizations.handover_oneself': '自己不能接自己的岗位。',
} as const;

export const told = {
  giver: (post: string) => `您不再担任${post}。交接单列好了，请在「我的交接」里核对、确认。`,
  secretary: (called: string, post: string) => `${called}不再担任${post}，交接单等两边确认。请在「组织」的「交接」里定下谁来接。`,
  taker: (post: string) => `请您接${post}的交接。清单在「我的交接」里，请核对、确认。`,
} as const;

export const itemNames = {
  matter: '没办完的事',
  promise: '答应的事',
  duty: '值班',
  key: '钥匙和物品',
  paper: '资料台账',
  other: '其他',
} as const;

export const sheetWords = {
  title: '岗位交接单',
  post: '岗位',
  giver: '移交人',
  taker: '接收人',
  until: '离任日期',
  blank: '＿＿＿＿＿＿',
  head: ['类别', '内容', '核对'],
  nothing: '没有要交接的事项',
  witness: '监交人',
  online: '扫码核对',
} as const;
