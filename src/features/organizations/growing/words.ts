/** What the file of new partners and services says. */
export const sheet = {
  name: '朋友圈和服务圈',
  title: (community: string, day: string) => `${community} 每季新增的共建单位和服务（${day}）`,
  header: ['季度', '新共建单位数', '新共建单位', '新服务数', '新服务'],
  quarter: (year: number, nth: number) => `${year} 年第 ${nth} 季度`,
  service: (what: string, by: string) => `${what}（${by}）`,
  file: (community: string, day: string) => `${community}朋友圈和服务圈-${day}.xlsx`,
} as const;
