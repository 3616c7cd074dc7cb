/** Why a matter does not count in a rate. */
export const left = {
  withdrawn: '居民撤回',
  notDue: '还没到时限',
  going: '还在办',
  unrated: '没有评价',
  few: '等凑满五份',
} as const;

/** What each figure is called, and what it means in one sentence. */
export const figures = {
  opened: { name: '受理', means: '这几个月里新来的事，按来的那天算；并到别的事里的不另数。' },
  solved: { name: '办结', means: '来的人确认解决的，或写明了结果、没有人再提的。' },
  explained: { name: '说明', means: '办不了，向来的人说明了理由的。' },
  'handed-over': { name: '移交', means: '交给别的单位接着办的。' },
  withdrawn: { name: '撤回', means: '来的人自己撤回的。' },
  open: { name: '在办', means: '这几个月里来的事，现在还没有结果的。' },
  late: { name: '现在超期', means: '在办的事里，此刻已经过了这一步期限的；暂停的不算。' },
  reopened: { name: '没解决又办', means: '说没解决、重新办过的，一件只数一次，不管后来怎样。' },
  'in-time': { name: '按时', means: '有了结果的事里，每一步都没有过期限的；等来的人自己确认的那几步不算。' },
  response: { name: '响应率', means: '到时限的事里，按时有人应的。' },
  solvedRate: { name: '解决率', means: '有了结果的事里，办结的；居民撤回的、还在办的不算。' },
  satisfied: { name: '满意率', means: '评了星的事里，给四五星的；一个社区一个月里每满五份才计入。' },
  stars: { name: '平均几星', means: '计入的星的平均，满五份才说。' },
  trips: { name: '每件跑几趟', means: '来的人为一件事到窗口跑的平均趟数：本人说的为准，没说的按窗口记的；在手机上办的算零趟。' },
  tripsSaved: { name: '少跑几趟', means: '和前面同样长的一段比：每件少跑的趟数，乘这一段的件数。' },
  found: { name: '主动发现', means: '受理的事里，工作人员走动时先发现、不等人来说的。' },
  channels: { name: '怎么来的', means: '受理的事从哪个渠道来：手机、电话、柜台、纸单、上门、微信群、上级交办。' },
  median: {
    name: '每步中位用时',
    means: '从到这一步到离开这一步的自然时间，夜里和暂停也算在内；取中间那一件，误差不到二十分之一；满五次才说。',
  },
  load: { name: '手上有多少', means: '现在有人在办的事，除以在办的人数；满五个人才说中位数和最多的。不记名字，不排名次。' },
} as const;
export type FigureName = keyof typeof figures;

export const channelNames = {
  online: '手机',
  phone: '电话',
  counter: '柜台',
  paper: '纸单',
  visit: '上门',
  wechat: '微信群',
  activity: '活动',
  above: '上级交办',
} as const;

export const few = '不显示';
export const untold = '—';
/** 不显示 for what is too few to be told, and for what that could be reckoned from, which may well be many. */
export const shown = (figure: number | null) => figure ?? few;

type Rate = { readonly percent: number | null; readonly bound: 'exact' | 'least' | 'most'; readonly of: number | null };
/** 96% 以上: where fewer than five are on the other side, only the bound is said. */
export function shownRate({ percent, bound }: Rate): string {
  if (percent === null) return untold;
  return { exact: `${percent}%`, least: `${percent}% 以上`, most: `不到 ${percent}%` }[bound];
}

export const refusals = {
  'figures.laying': '以前的数正在加总，过几分钟再看。',
  'figures.span': '起止月份不对：最多看三年，止不能早于起。',
} as const;

export const sheet = {
  file: (place: string, from: string, until: string) => `${place}各工作法的数-${from}至${until}.xlsx`,
  name: '各工作法的数',
  means: '每个数的意思',
  /** The line above the sheet: whose copy this is, of which months, and when it was counted. */
  title: (place: string, span: string, called: string, at: string) =>
    `${place}各工作法的数　${span}　${called} ${at} 导出　1 到 4 的数和能推算出它的数不显示，不排名次，请勿外传`,
  method: '工作法',
  figure: '这个数',
  mean: '意思',
  time: '数到什么时候',
  counted: (until: string | null, countedAt: string | null, at: string) =>
    until && countedAt ? `${until} 以前来的事，数到 ${countedAt}；以后来的，数到 ${at}` : `数到 ${at}`,
} as const;
