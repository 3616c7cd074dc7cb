/** How the console's page of the rules speaks. */
export const words = {
  title: '权限表',
  under: '谁能做什么、看什么，最远到哪里。这张表是从系统里真正执行的规则读出来的，规则一改，表就跟着变。',
  shown: { posts: '按岗位看', rights: '按事情看' },
  post: '岗位',
  search: '找一件事，如：户、调解、导出',
  room: '哪一块',
  all: '全部',
  resident: '登录的居民（没有岗位）',
  nobody: '任何人（不用登录）',
  unfold: '全部展开',
  fold: '全部收起',
  take: '导出这张表',
  print: '打印',
  isLook: { title: '做还是看', does: '做', looks: '看' },
  columns: { room: '哪一块', says: '什么事', kind: '做还是看', reach: '最远到', who: '谁可以', more: '另外' },
  sum: (does: number, looks: number) => `能做 ${does} 件事，能看 ${looks} 样`,
  because: (post: string, area: string) =>
    `这里列的是因为「${post}」这个岗位才能做、才能看的，最远到${area}；居民人人都能的，选「登录的居民」看。`,
  plain: '不在任何岗位上也能的。',
  none: { title: '没有这样的事', next: '换个说法再找，或去掉筛选。' },
  nobodyMay: '现在没有岗位可以',
} as const;
