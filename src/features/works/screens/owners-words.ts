type Sums = Readonly<Record<'all' | 'took' | 'take' | 'agreed' | 'agree', string>>;

/** The owners' word on a work that puts a common part to another use. */
export const ownersWords = {
  title: '业主共同决定',
  needed: '这项工程要改变共有部分的用途，先要业主共同决定通过，才能开工。还没有开始征求意见。',
  law: '三分之二以上业主参加，参加的四分之三以上同意，按户数和面积都要够（民法典第 278 条）。',
  standing: { open: '正在征求意见', passed: '通过了', failed: '没有通过' },
  facts: { question: '问什么', closes: '到哪天为止', homes: '户数', area: '面积', mine: '您家记的是' },
  sums: ({ all, took, take, agreed, agree }: Sums, unit: string) =>
    `共 ${all} ${unit}，参加 ${took} ${unit}（要 ${take}），同意 ${agreed} ${unit}（要 ${agree}）`,
  units: { homes: '户', area: '㎡' },
  said: { for: '同意', against: '不同意', abstained: '弃权' },
  notYet: '还没有记',
  wrong: '记错了，请到社区改，结束之前都能改。',
  ask: '征求业主意见',
  record: '记各户意见',
  close: '结束、计票',
  done: '已记下',
  missing: '请填这一项',
  question: '请业主同意什么',
  closes: '到哪天为止',
  each: '每户面积（㎡，多数户的；不一样的之后再改）',
  askTells: '问这个地方的每一户。结果和各户数、面积公开，哪一户怎么说只有您和那一户看得到。',
  recordTells: '按纸面意见或会上记录，一次可以记多户。',
  closeTells: '到期，或者每户都记了，才能结束。结束后不能再改。',
  which: '哪些户',
  opinion: '意见',
  own: '它的面积（㎡，要改才填）',
  changesUse: '改变共有部分的用途（要业主先表决）',
} as const;
