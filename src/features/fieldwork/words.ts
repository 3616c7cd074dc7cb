/** The four kinds of the day log, and the deeds one taps under each: so nobody has to write, and nobody can be written about (row S1-D8). */
export const logKinds = {
  check: {
    name: '排查在一线',
    deeds: {
      stairs: '看楼道',
      fire: '看消防通道',
      facility: '看设施',
      wires: '看电线燃气',
      weather: '看防汛防滑',
      'other-check': '看别处',
    },
  },
  settle: {
    name: '化解在现场',
    deeds: { noise: '劝噪音', parking: '劝停车', leaking: '劝漏水', pets: '劝养狗', 'other-settle': '劝别的' },
  },
  explain: {
    name: '宣传在身边',
    deeds: { fraud: '讲防骗', 'fire-safety': '讲防火', policy: '讲政策', manners: '讲公约', 'other-explain': '讲别的' },
  },
  serve: {
    name: '服务在门口',
    deeds: { errand: '跑腿代办', carry: '搬送东西', visit: '上门看看', mend: '搭手修理', 'other-serve': '帮别的' },
  },
} as const;

export const refusals = {
  'fieldwork.no_grid': '您今天没有网格，记不了。',
  'fieldwork.log_deed': '这件事不在这一类里，请重新选。',
  'fieldwork.log_past': '只能记今天和昨天的。',
  'fieldwork.chore_elsewhere': '请选这个社区的活儿。',
  'fieldwork.chore_known': '已经有这一样了。',
  'fieldwork.not_here': '请在自己住的、或者自己服务的社区记。',
  'fieldwork.hours_twice': '这段时间已经记过了，同一段时间只记一次。',
  'fieldwork.hours_ahead': '这段时间还没过完，做完再记。',
  'fieldwork.hours_long_ago': '只能记三十天以内的。',
  'fieldwork.hours_odd': '请从整点或半点记起，按半小时算。',
  'fieldwork.not_own_hours': '自己的时长请别人来确认。',
  'fieldwork.hours_settled': '这一条已经确认过，或者已经收回了。',
} as const;
