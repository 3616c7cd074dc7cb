/** How a household's card speaks on the phone. */
export const cardWords = {
  title: '这一户',
  noGrid: '还没有划进网格',
  logged: '打开这一户，已经记下',
  forTask: '住户查得到谁看过。姓名和电话，只为手上这一件事看。',
  fromTask: '住户查得到谁看过。姓名和电话，要从手上的一件事里看。',
  /** How most people live where they are; only another way is said. */
  usual: '常住',
  age: (years: number) => `${years} 岁`,
  order: '替这家下单',
  empty: { title: '这里没有登记住人', next: '有人搬来，请在社区工作台的户台账里登记。' },
} as const;
