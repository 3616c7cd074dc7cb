/** Kinds of places of a county's own, as its administrator words them. */
export const kindWords = {
  tells: '本县怎么叫自己的网格、社区和房屋：普通网格、专属网格、村、平房……。社区书记在「网格覆盖」里给每个网格选种类。',
  table: '地方的种类',
  none: '还没有自己的种类',
  add: '添一个种类',
  addTells: '先选它是哪一类，再写本县怎么叫它，最后选它能放在哪一类下面。',
  added: '添好了。',
  columns: { name: '种类', base: '是哪一类', under: '放在哪一类下面', places: '现在有', acts: '操作' },
  rename: '改名',
  renamed: '改好了。',
  renameTells: (places: number) => (places === 0 ? '还没有地方用这个种类。' : `用这个种类的 ${places} 处，名字一起改。`),
  end: '停用',
  keep: '先不停',
  ended: '停用了。',
  endTells: (name: string, places: number) =>
    places === 0 ? `以后不能再选「${name}」。` : `以后不能再选「${name}」；现在用着的 ${places} 处不变。`,
  actOf: (act: string, name: string) => `${act}：${name}`,
  missing: '请填这一项',
  form: { base: '是哪一类', name: '本县怎么叫它（不超过 12 个字）', under: '能放在哪一类下面' },
} as const;
