/** What is said where a ledger on paper cannot be taken in. */
export const refusals = {
  'people.book_own': '自己手里的台账，请另一位工作人员来收。',
  'people.book_in': '这一笔已经交清了，请刷新看看。',
  'people.book_more': ({ out }: Readonly<Record<string, string | number>>) =>
    `还没交的只有 ${out} 册，请再点一遍数。多出来的，请他先登记。`,
} as const;
