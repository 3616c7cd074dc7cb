import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

/** What a need is about, when a grid and a branch pass it to each other: a thing, never a person and never what somebody thinks. */
export const branchGroup: Catalogue['groups'][number] = { id: 'branch', name: '网格和支部', about: '只说要办什么事' };

const need: Omit<Leaf, 'id' | 'code' | 'name' | 'words'> = {
  group: 'branch',
  catalogue: 'branch',
  within: workdays(5),
  takers: [],
  questions: [],
  small: 'request',
  field: 'convenience',
};

export const branchLeaves: Leaf[] = [
  { ...need, id: 'branch-errand', code: '841', name: '办事跑腿', words: ['报支部：办事'] },
  { ...need, id: 'branch-place', code: '842', name: '环境设施', words: ['报支部：环境'] },
  { ...need, id: 'branch-safety', code: '843', name: '安全隐患', words: ['报支部：安全'] },
  { ...need, id: 'branch-hardship', code: '844', name: '生活困难', words: ['报支部：困难'], small: 'difficulty' },
  { ...need, id: 'branch-service', code: '845', name: '活动和服务', words: ['报支部：服务'] },
  { ...need, id: 'branch-rule', code: '846', name: '政策和规矩', words: ['报支部：政策'] },
];
