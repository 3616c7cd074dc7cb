export const wishNames = {
  visit: '上门看看',
  call: '打个电话',
  errand: '代办跑腿',
  shopping: '代买代送',
  company: '陪着说说话',
} as const;

export const refusals = {
  'care.no_file': '现在没有请人照应，不用退出。',
  'care.named_twice': '有一位点了两次，请换一位，或少点一位。',
  'care.not_yet_asked': '还没到问的时候。到时候会通知您，再问本人一声。',
  'care.not_oneself': '替别人记，不能点自己。请本人另点一位。',
  'care.stands': '这一位现在不能由别人替他写。要改，请本人在「请人照应」里改；没有手机的，当面说清要换谁，先记下退出，再重新记。',
  'care.leaves_themself': '这一位自己有账号，请本人在自己手机的「请人照应」里点「退出」。',
  'care.say_it_yourself': '给自己请人照应，请在居民端「我的」里办。',
} as const;

const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Told on a phone somebody else may be holding: it says neither who nor why. */
export const told = {
  named: '有邻居点名请您照应，请到「我的」里看。',
  over: '有一位邻居不再请人照应了，那一份已经撤下，请不要再用。',
  ask: (day: string) => `「请人照应」到 ${monthDay(day)}自动停。还要，在「请人照应」里点「还要」；不点，到时就停，写过的都删掉。`,
  askThem: '您照应的一位邻居，该当面问一声还要不要了。请到「我的」里看。',
  wished: '您当面说了要请人照应，社区替您记下了。不是您的意思，在「请人照应」里点「退出」。',
  stayed: '您当面说了还要，照应的人替您记下了。不是您的意思，在「请人照应」里点「退出」。',
  ended: '「请人照应」已经停了，写过的都删掉了。想再请，随时可以。',
} as const;

/** Why somebody looked, as the person reads it among who looked. */
export const lookedWhy = '您点名请照应的人打开了您的照应卡';
