/** What to do first in each danger. */
export const first = {
  fire: '人先离开，关上门，别坐电梯，到楼外再打 119。',
  gas: '别开关电器，别点火。开窗，关总阀，人到楼外再打电话。',
  shock: '别碰人，也别碰水和铁器。先拉电闸，再打电话。',
  ill: '别搬动他，身边留一个人，马上打 120。',
  violence: '先躲到安全的地方，马上打 110。',
  despair: '别让他一个人待着，马上打 110。',
  trapped: '先别靠近、别扒门，马上打 119。',
} as const;

export const dangerWords = {
  title: '有危险，先打电话',
  notAnAlarm: '在这里报，不是报警：没有人会马上赶来。',
  call: (number: string) => `马上打 ${number}`,
  alsoCall: { '110': '110 报警', '119': '119 火警', '120': '120 急救' },
  called: '已经打过了，接着报给邻里',
  nobodyInDanger: '没有人有危险，照常报',
  first: '请先看上面：有危险先打电话，再往下报。',
  heard: {
    title: (number: string) => `听着有危险，请他先打 ${number}`,
    ask: '打过了吗',
    called: (number: string) => `已经打过 ${number} 了`,
    none: '没有人有危险',
    missing: '请先问清楚：打过电话了，还是没有人有危险',
  },
} as const;
