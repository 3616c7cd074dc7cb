import type { Pattern } from './pattern.ts';

/** 小店区王吴(堡)村：「五子工作法」 (S1-F1), two key fields (S1-F5), three lines of work (S1-F30). */
const village: Pattern = {
  id: 'village-plan',
  name: '五子工作法村级规划',
  kind: 'plan',
  about: '硬底子、钱袋子、新路子、新村子、好日子五篇，每一项有人负责，看得到办到哪一步。',
  columns: ['硬底子', '钱袋子', '新路子', '新村子', '好日子'],
  needs: ['owner'],
  marks: [
    { name: '关键点', choices: ['新农村', '新产业'] },
    { name: '工作线', choices: ['战略性新兴产业', '整治人居环境', '精神文明建设'] },
  ],
};

/** 王吴(堡)村：「梯次推进清洁乡村、生态乡村、宜居乡村、幸福乡村建设」 (S1-F19). */
const staged: Pattern = {
  id: 'staged-village',
  name: '梯次推进',
  kind: 'plan',
  about: '清洁、生态、宜居、幸福四个阶段一步一步来，前一阶段没有完成，后一阶段不能算完成。',
  columns: ['清洁乡村', '生态乡村', '宜居乡村', '幸福乡村'],
  needs: [],
  marks: [],
  staged: true,
};

/** 大同市广灵县：「高标准……高效率……高质量……」 (S2-A37). */
const threeHighs: Pattern = {
  id: 'three-highs',
  name: '三高',
  kind: 'plan',
  about: '高标准统筹建设服务阵地、高效率整合服务资源、高质量推进联动服务活动，三条线并排推进。',
  columns: ['高标准统筹建设服务阵地', '高效率整合服务资源', '高质量推进联动服务活动'],
  needs: [],
  marks: [],
};

/** 广灵县：「创建新型社区、强化规范管理、提供温馨服务」的社区发展思路 (S2-A61). */
const threeAims: Pattern = {
  id: 'three-aims',
  name: '社区发展思路',
  kind: 'plan',
  about: '创建新型社区、强化规范管理、提供温馨服务，每个目标办了几成看得见。',
  columns: ['创建新型社区', '强化规范管理', '提供温馨服务'],
  needs: [],
  marks: [],
};

/** 和顺县义兴镇井玉沟村：「农业最强、农村最美、农民最富、治理最优」 (S0-B35), each goal with figures to reach. */
const fourGoals: Pattern = {
  id: 'four-goals',
  name: '四个最',
  kind: 'plan',
  about: '农业最强、农村最美、农民最富、治理最优，每个目标至少一个指标，现在到了多少写在旁边。',
  columns: ['农业最强', '农村最美', '农民最富', '治理最优'],
  needs: ['target'],
  marks: [],
  least: 1,
};

/** 滨河街道城东社区：the plan of a year, led by what residents need (S4-A19, S3-A62). */
const year: Pattern = {
  id: 'year-plan',
  name: '年度计划',
  kind: 'plan',
  about: '每一项都写明回应居民的哪个需求；没有回应的需求单独列出来。',
  columns: ['民生实事', '日常工作', '活动'],
  needs: ['need'],
  marks: [],
};

export const plans: readonly Pattern[] = [village, staged, threeHighs, threeAims, fourGoals, year];
