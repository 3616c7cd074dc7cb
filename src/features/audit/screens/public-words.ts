/** How the page of the roots speaks to everybody. */
export const words = {
  title: '审计根',
  under: '谁都可以抄下来的一串数',
  why: {
    title: '这是做什么用的',
    more: '谁在睦邻里看过、改过什么，每一件都记了一笔，一笔扣着一笔。每天零点把这一天的记录合成下面这一串数。您抄下来、拍张照，以后有人改动以前的记录，这串数就对不上了。',
  },
  what: '这串数里没有任何人的信息，也推不出谁做了什么。',
  upTo: (rows: number) => `到这一天一共 ${rows} 号记录`,
  earlier: '再往前的',
  none: { title: '还没有审计根', next: '开通后的第一个零点过了就有，明天再来看。' },
} as const;
