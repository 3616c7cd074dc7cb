import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

/** What is handed in at a window of the hall; which windows there are, each community says for itself (rows S2-A64, S4-B8). */
export const hallGroup: Catalogue['groups'][number] = { id: 'hall', name: '便民服务大厅', about: '窗口受理、窗口办结' };

/** The same questions under the same ids at every window, so that what was answered once can be offered again (row S2-A59). */
const work = { id: 'work', label: '做什么工作（没有就写没有）', kind: 'text', max: 40 } as const;
const members = { id: 'members', label: '家里几口人', kind: 'number', max: 30 } as const;
const details = { id: 'details', label: '要办的具体是什么', kind: 'text', max: 60 } as const;
const photos = { id: 'photos', label: '材料照片', kind: 'photo', max: 6 } as const;

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;
const asked: Kind = {
  group: 'hall',
  catalogue: 'hall',
  within: workdays(5),
  takers: [],
  questions: [details, work, members, photos],
  small: 'affair',
  field: 'convenience',
  documents: ['身份证'],
};

export const hallLeaves: Leaf[] = [
  { ...asked, id: 'hall-social', code: '331', name: '社会保障', words: ['社会保障', '社保卡'], documents: ['身份证', '户口簿', '社保卡'] },
  {
    ...asked,
    id: 'hall-labour',
    code: '332',
    name: '劳动保障',
    words: ['劳动保障', '失业登记', '就业登记'],
    documents: ['身份证', '毕业证或技能证书'],
  },
  { ...asked, id: 'hall-health', code: '333', name: '公共卫生服务', words: ['公共卫生', '健康档案'], documents: ['身份证', '医保卡'] },
  { ...asked, id: 'hall-party', code: '334', name: '党建事务', words: ['党组织关系', '转关系'], documents: ['身份证', '组织关系介绍信'] },
  { ...asked, id: 'hall-register', code: '335', name: '户籍事务', words: ['户籍证明', '户籍'], documents: ['身份证', '户口簿'] },
  { ...asked, id: 'hall-civil', code: '336', name: '民政事务', words: ['民政'], documents: ['身份证', '户口簿', '家庭情况说明'] },
  { ...asked, id: 'hall-medical', code: '337', name: '医保事务', words: ['医保登记', '医保信息'], documents: ['身份证', '医保卡'] },
  { ...asked, id: 'hall-other', code: '338', name: '其他窗口事项', words: ['窗口'] },
  {
    ...asked,
    id: 'hall-private',
    code: '339',
    name: '不公开的窗口事项',
    words: ['计生', '生育登记'],
    catalogue: 'hall-private',
    small: 'request',
    documents: ['身份证', '结婚证'],
  },
];
