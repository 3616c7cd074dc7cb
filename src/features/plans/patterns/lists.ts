import type { Pattern } from './pattern.ts';

/** 职工新街街道新村社区：「四张清单」 (S1-D1), each item hardware or software (S1-D2); a 整改 item names all four (S1-D23). */
const fourLists: Pattern = {
  id: 'four-lists',
  name: '四张清单',
  kind: 'list',
  about: '主攻、破难、亮点、整改四张清单，每一项写清楚谁负责、哪天前、怎么推进。',
  columns: ['主攻清单', '破难清单', '亮点清单', '整改清单'],
  needs: [],
  needsMore: { 整改清单: ['due', 'measure', 'owner'] },
  marks: [{ name: '软硬件', choices: ['硬件', '软件'] }],
};

/** 新村社区：「目标手册……定人定岗」 (S1-D30): a target has one person and their post. */
const targets: Pattern = {
  id: 'targets',
  name: '目标手册',
  kind: 'list',
  about: '专项行动小组的目标，定人定岗：一个目标一个人、一个岗。人走了，目标会亮出来等人接。',
  columns: ['目标'],
  needs: ['owner'],
  marks: [],
};

/** 凤山街道工行小区：the problems found at the beginning (S4-C3), each tied to what solved it. */
const problems: Pattern = {
  id: 'problems',
  name: '问题清单',
  kind: 'list',
  about: '先把问题一条条列出来，每一条解决时写明是靠什么解决的。',
  columns: ['问题'],
  needs: ['solution'],
  marks: [],
};

/** 滨河街道城东社区：「以居民需求为导向」 (S4-A19): what residents need, for a plan to answer. */
const needs: Pattern = {
  id: 'needs',
  name: '需求清单',
  kind: 'list',
  about: '居民要什么，一条条记下来；年度计划里没有回应的会单独列出。不记是谁提的。',
  columns: ['聚合民意', '化解民忧', '维护民利'],
  needs: [],
  marks: [],
  gathersNeeds: true,
};

const own: Pattern = {
  id: 'own-list',
  name: '自己定的清单',
  kind: 'list',
  about: '栏目自己起名，每一项写清楚哪天前、谁负责。',
  columns: [],
  needs: ['due', 'owner'],
  marks: [],
};

export const lists: readonly Pattern[] = [fourLists, targets, problems, needs, own];
