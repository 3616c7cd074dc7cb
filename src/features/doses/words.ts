export const refusals = {
  'doses.place': '接种统计按整个社区或一个网格做，请选其中一个。',
  'doses.day': '请选今天以后、一年以内的日子。到那天自动停。',
  'doses.names': '这里人人看得到，请不要写人的名字。',
  'doses.numbers': '请不要写电话或证件号。',
  'doses.twice': '同一种疫苗在这里已有统计在做：整个社区和单个网格不能同时做，免得算出小数目。先停一张，再开新的。',
  'doses.over': '这张统计已经停了，数字不再改。',
  'doses.bands': '各年龄段要一次填齐，请刷新后重填。',
  'doses.ahead': '数字是哪一天的，不能在今天以后。',
  'doses.uneven': ({ sum = 0, total = 0 }: Record<string, string | number>) =>
    `各年龄段加起来 ${sum} 人，总数写的是 ${total} 人，对不上。请核对后再存。`,
  'doses.answered': '您已经答过了，一个人只数一次。',
  'doses.no_age': '台账里还没有您的出生年，数不到哪一段。请在「我的信息」里补上，再来答。',
  'doses.not_meant': '这张统计不数您这个年龄，不用答。要帮忙约，照样可以点。',
  'doses.asked': '您已经请网格员帮忙约了，等电话就行。',
  'doses.not_asked': '现在没有在请人约，不用撤。',
} as const;

/** Told on a phone somebody else may be holding: it says neither who nor what for. */
export const told = {
  asked: '有居民请您帮忙约时间，请到「约接种」里看。',
  found: '您请网格员约的时间约好了，您的名字已经从名单上删掉。',
  none: '您请网格员约的时间这次没约上，您的名字已经从名单上删掉。可以再请一次，或直接打社区电话。',
  over: '您请网格员约时间的那一项停了，您的名字已经删掉。还要约，请打社区电话。',
} as const;

/** Why somebody looked, as the person reads it among who looked. */
export const lookedWhy = '您请网格员帮忙约时间，打电话给您';
