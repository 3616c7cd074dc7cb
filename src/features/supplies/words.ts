export const stepNames = { portion: '分装', weigh: '称重', pack: '打包', store: '存放' } as const;
export const channelNames = { online: '网上下单', phone: '打电话', paper: '纸单', helper: '帮忙代订' } as const;

export const refusals = {
  'supplies.goods_gone': '有一样东西已经不卖了，请重新选。',
  'supplies.sold_out': ({ name, left, unit }) =>
    Number(left) > 0
      ? `「${name}」只剩 ${left}${unit}了，请少订一些，或者排队等到货。`
      : `「${name}」刚刚卖完，先到先得。可以排队，到货先给您。`,
  'supplies.other_place': '一单只能订同一个社区的东西。',
  'supplies.no_home': '台账里还没有您的住处，请到社区登记，或者打电话下单。',
  'supplies.home_elsewhere': '这一户不在您帮忙的社区里，请重新选。',
  'supplies.stock_short': '没有那么多存货，请核对数量。',
  'supplies.begun': '已经在分装了，改不了；请打社区电话说一声。',
  'supplies.not_sold': '这一样还在等货，先不用装。',
  'supplies.step_before': ({ step }) => `请先做「${step}」，四步一步也不能跳。`,
  'supplies.step_done': '这一步已经做过了。',
} as const satisfies Record<string, string | ((facts: Record<string, string | number>) => string)>;

export const told = {
  waits: (name: string, nth: number) => `「${name}」卖完了，您排在第 ${nth} 位，到货先给您。`,
  served: (name: string, count: number, unit: string) => `「${name}」到货了，给您留了 ${count}${unit}。`,
  short: (name: string) => `您订的「${name}」份量不足，已经记下，社区会联系您补上或者退款。`,
} as const;
