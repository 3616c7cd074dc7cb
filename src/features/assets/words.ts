export const refusals = {
  'assets.kind_known': '这里已经有叫这个名字的一类，请直接往里登记。',
  'assets.leaf_unfit': '这一类服务不管公共设施，请换一个公共维修的小类。',
  'assets.number_taken': ({ numbers }) => `这些编号已经登记过：${numbers}。请换编号。`,
  'assets.place_elsewhere': '这个地方不在本社区，请重新选。',
  'assets.no_such_number': '没有这个编号，请看看牌子上写的是几号。',
  'assets.gone': '这一个已经拆了，报不了修。',
  'assets.fault_unknown': '请从列出来的毛病里选一种。',
} as const satisfies Record<string, string | ((facts: Record<string, string | number>) => string)>;

/** The line an order carries: 第17号太阳能路灯：不亮. */
export function subjectOf(kind: string, number: number, fault: string): string {
  return `第${number}号${kind}：${fault}`;
}
