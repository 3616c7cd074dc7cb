/** How the desk speaks about micro homes. */
export const words = {
  tells:
    '党建微家靠近一个小区、网格或一栋楼，把三样放在一起：微阵地用登记过的场地，微议事用定期开的会，微服务是附近邻里互相帮的忙。场地、例会、单子还在原来的地方管，这里不用再记一遍。',
  none: { title: '还没有党建微家', next: '先在「场地」登记用哪间屋，再点「开一个微家」。' },
  open: '开一个微家',
  openTells: '开了以后，居民在「全部服务」里看得到。照看的人怎么称呼大家都看得到，请先征得本人同意。',
  opened: '开好了，居民看得到了。',
  missing: '请填这一项',
  fields: {
    name: '叫什么',
    area: '靠近哪里',
    venue: '微阵地：用哪个场地',
    venueHint: '没有要用的？先到「场地」登记。',
    host: '谁照看（可以以后再定）',
    series: '微议事：哪项定期的会（可以以后再定）',
    seriesHint: '没有要用的？先到「定期」排一项开会的工作法。',
  },
  set: '改照看和议事',
  setFor: (name: string) => `改照看和议事：${name}`,
  changed: '改好了',
  end: '不再办',
  endFor: (name: string) => `不再办：${name}`,
  endTitle: (name: string) => `不再办「${name}」？`,
  endTells: '居民不再看到这个微家。场地、例会和单子都照旧。',
  ended: '撤下了',
  columns: { name: '微家', room: '开门', host: '谁照看', talks: '下次议事', help: '微服务', acts: '操作' },
  count: (open: number, helped: number) => `在办 ${open} 件 · 近 30 天帮成 ${helped} 件`,
} as const;
