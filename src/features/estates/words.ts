type Facts = Readonly<Record<string, string | number>>;

export const modeNames = { firm: '物业公司管', self: '居民自己管', none: '没有物业' } as const;
/** What may be begun in an estate, by who looks after it. */
export const openedNames = {
  'owners-committee': '业主委员会和业主表决',
  founding: '由社区书记牵头，成立业主委员会',
  firm: '物业公司的人和物业党支部',
  'property-committee': '物管会',
  officers: '收费记账、支出报账两个人',
  crew: '自己请的门房、保洁',
  'fee-ledger': '收支账',
} as const;
export const crewNames = { 'gate-keeper': '门房', cleaner: '保洁' } as const;
export const openNames = { open: '现在能办', closed: '现在办不了' } as const;
export const resultNames = { met: '达标', 'not-met': '没达标', going: '这一年还没过完' } as const;
export const sourceNames = { unsolved: '没办成的事', written: '外面的文件' } as const;

export const told = {
  setUp: (estate: string) => `给${estate}成立业主委员会`,
  signs: (committee: string) => `业主决定撤销「${committee}」。交接清单请您核对，对的话在小区页里签字。`,
  ends: (committee: string) => `业主决定撤销「${committee}」。交接好以后，您在里面的任职就结束了，决定在小区页里看得到。`,
} as const;
export const committeeName = (estate: string): string => `${estate}业主委员会`;

/** Why a committee is no more, as its page says it. */
export const endedBy = (paper: string): string => `按业主的决定撤销：${paper}`;

export const refusals = {
  'estates.not_an_estate': '请选一个小区。',
  'estates.not_yet': '这一天还没到，请到那天再改。',
  'estates.not_open': ({ what, fits }: Facts) => `这个小区现在办不了「${what}」：${fits}的小区才行。`,
  'estates.still_stands': ({ name, mode }: Facts) => `这里还有「${name}」，改成「${mode}」以前请先结束。`,
  'estates.earlier': '后面已经有更晚的记录，请选更晚的一天。',
  'estates.count_wrong': '计票的数字对不上：参加的不能多过名册，同意的不能多过参加的。请核对。',
  'estates.too_few_persons': ({ need, had }: Facts) => `参加表决的业主要占三分之二（至少 ${need} 位），现在是 ${had} 位，表决不成立。`,
  'estates.too_little_area': ({ need, had }: Facts) =>
    `参加表决的面积要占三分之二（至少 ${need} 平方米），现在是 ${had} 平方米，表决不成立。`,
  'estates.not_agreed_persons': '同意的业主要超过参加表决的一半，这次没有过。',
  'estates.not_agreed_area': '同意的业主，面积也要超过参加表决的一半，这次没有过。',
  'estates.no_vote': '还没有过线的表决记录，不能备案。',
  'estates.term_wrong': '任期的结束要晚于开始，一届不超过五年。',
  'estates.term_overlaps': '上一届的任期还没到，请从上一届结束那天接着。',
  'estates.governed_already': ({ estate, standing }: Facts) => `${estate}还有「${standing}」。请先按业主的决定把它撤销、交接好，再来备案。`,
  'estates.no_committee': '这个小区还没有备案的业主委员会。',
  'estates.seats_full': ({ seats }: Facts) => `选出来的是 ${seats} 位，都已经登记了。`,
  'estates.seated_already': '这位已经登记在这一届里了。',
  'estates.one_chair': '这一届已经有主任了。',
  'estates.giver_sits': '交的人要在这个委员会里任职，请重新选。',
  'estates.why_nobody': '委员会里没有人在任，请写为什么没有人交。',
  'estates.taker_other': '接的人要在社区任职，也不能是这个委员会里的人，请重新选。',
  'estates.not_signed': '交接清单还没有双方签字，不能撤销。',
  'estates.shift_too_long': ({ most }: Facts) => `一班最长 ${most} 小时，请分成两班。`,
  'estates.week_too_long': ({ most, had }: Facts) => `一个人一周最多上 ${most} 小时，这样排是 ${had} 小时。请少排几天，或者分成两班。`,
  'estates.shift_known': ({ kind, shift }: Facts) => `${kind}的「${shift}」已经设过了。要改，请先取消原来的；要加人，请另起一个班名。`,
  'estates.zero_known': '已经有同名的指标了。',
  'estates.not_counted': ({ leaf }: Facts) => `「${leaf}」不能当指标：投诉、意见、困难和调解说多少都不该被少说。`,
  'estates.zero_not_written': '这个指标是系统自己数的，不用登记。',
  'estates.zero_ended': '这个指标这一年已经不用了。',
  'estates.zero_entered': '这份文件已经登记过了。',
  'estates.zero_struck': '这一条已经划掉了。',
} as const;
