/** How the gate-keeper's screen speaks. */
export const whistleWords = {
  title: '吹哨',
  under: (gate: string) => `${gate} · 看到什么，按什么`,
  tells: (called: readonly string[]) => `按一下，${called.join('、')}同时接到。只报事，不报人。`,
  problems: '看到什么',
  blown: '哨声已经送到',
  latest: '刚才的哨',
  none: '还没有吹过哨。',
  call: (number: string) => `先打 ${number}`,
  states: { calling: '在叫', climbed: '没人应，已往上叫', going: '我去', done: '处理好了', withdrawn: '按错了，已撤' },
  said: (who: string) => `${who}：我去`,
  finished: (who: string) => `${who}处理好了`,
  wrong: '按错了，撤回',
  withdrawn: '已经撤回，告诉他们不用来了',
} as const;
