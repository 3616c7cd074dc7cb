/** How the phone speaks about whom to send an order to. */
export const suggestWords = {
  label: '请哪一位',
  everyone: '看看别的邻里',
  fewer: '只看推荐的',
  more: (count: number) => `再看 ${count} 位`,
  missing: '请选一位',
  none: { title: '没有推荐得出的人', next: '没有人登记会这门手艺，已列入「没人接得了的需求」。可以看看别的邻里，或派给几类人。' },
  nobody: { title: '这里还没有能办这件事的邻里', next: '可以派给几类人，或者自己来办。' },
  skill: (skill: string) => `要会${skill}的，按远近、空闲和手上的单子排`,
  plain: '按远近、空闲和手上的单子排',
  reached: { app: '', phone: '要打电话告诉他', staff: '要请人转告他' },
} as const;

export const dispatchWords = {
  how: '怎么派',
  best: '推荐一位',
  kinds: '谁先接谁办',
  to: '派给哪些邻里',
  say: '先接的人办。到时间没人接，会回到您这里。',
  kindsMissing: '请至少选一类',
  goTo: (called: string) => `派给${called}`,
  done: '派出去了，有人接就通知您',
} as const;
