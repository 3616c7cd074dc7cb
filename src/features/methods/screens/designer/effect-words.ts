/** What the system does by itself, in the forms of a step, of the method and of its ends. */
export const effectWords = {
  afterButton: '按了以后，系统还要做什么',
  afterOpened: '收到以后，系统还要做什么',
  afterEnd: '这样结束以后，系统还要做什么',
  add: '让系统再做一件事',
  remove: (name: string) => `去掉「${name}」`,
  kept: '照原来的办法，在这里做；去掉了可以再加回来，不能改。',
  none: '不放',
  nowhere: '还没有哪一步写下这样的东西。先在要公开的那一步，给按钮选一张表。',
  choose: '请选',
} as const;
