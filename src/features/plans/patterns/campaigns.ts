import type { Pattern } from './pattern.ts';

/** 「抓党建促基层治理能力提升专项行动」 (S1-Z1)：「既要整体推进、面上发力，也要抓住关键、点上突破」 (S1-Z3). */
const campaign: Pattern = {
  id: 'campaign',
  name: '专项行动',
  kind: 'campaign',
  about: '清单里的事、居民的单子和活动都可以归到一个专项行动里，各单位办了几件、还有几件一目了然。',
  columns: ['行动事项'],
  needs: [],
  marks: [{ name: '怎么推进', choices: ['整体推进、面上发力', '抓住关键、点上突破'] }],
};

/** 吕梁市：the same campaign since March (S4-Z1), in five lines (S4-Z2). */
const fiveLines: Pattern = {
  id: 'five-lines',
  name: '专项行动（五项做法）',
  kind: 'campaign',
  about: '五项做法各有几个单位在做、办了几件、还有几件。行动开始以前的事不能算进来。',
  columns: ['物业党建联建', '小区建支部', '党员到社区报到', '居民自治管物业', '党建引领全科网格建设'],
  needs: [],
  marks: [],
};

export const campaigns: readonly Pattern[] = [campaign, fiveLines];
