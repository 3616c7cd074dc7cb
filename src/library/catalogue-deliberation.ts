import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

/** What concerns all is deliberated; what divides two is mediated. */
export const deliberationGroups: Catalogue['groups'] = [
  { id: 'deliberate', name: '议一议', about: '大家的事大家商量' },
  { id: 'mediate', name: '劝一劝', about: '两边都愿意，请人来调解' },
];

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;

const topic: Kind = {
  group: 'deliberate',
  catalogue: 'deliberation',
  within: workdays(20),
  takers: ['linked-member', 'member'],
  questions: [{ id: 'photos', label: '照片', kind: 'photo', max: 6 }],
  small: 'affair',
  field: 'poll',
};
const quarrel: Kind = {
  ...topic,
  group: 'mediate',
  catalogue: 'mediation',
  takers: [],
  questions: [],
  small: 'quarrel',
  field: 'mediation',
};

/** What is not for all to hear goes sealed to the community's office, and on no agenda (row S4-B12); from there mediation begins, once the other side is named. */
const unseen: Kind = {
  ...topic,
  catalogue: 'hardship',
  within: workdays(3),
  takers: [],
  questions: [],
  small: 'difficulty',
  field: 'convenience',
};

export const deliberationLeaves: Leaf[] = [
  { ...topic, id: 'common-place', code: '901', name: '公共地方怎么用', words: ['公共地方', '空地', '凉亭', '活动室', '锅炉房', '怎么用'] },
  { ...topic, id: 'common-work', code: '902', name: '一起修、一起建', words: ['改造', '加装', '翻修', '集中供暖', '排污', '一起修'] },
  { ...topic, id: 'common-rule', code: '903', name: '大家的约定', words: ['公约', '约定', '规矩', '收费', '物业费', '摊贩'] },
  { ...unseen, id: 'private-worry', code: '904', name: '烦心事，不公开', words: ['烦心', '私下说', '不公开'] },
  {
    ...unseen,
    group: 'mediate',
    id: 'ask-mediation',
    code: '910',
    name: '想请人调解',
    words: ['调解', '劝和', '评理', '纠纷'],
    small: 'quarrel',
    field: 'mediation',
  },
  { ...quarrel, id: 'neighbour-quarrel', code: '911', name: '邻里纠纷', words: ['邻里纠纷'] },
  { ...quarrel, id: 'family-quarrel', code: '912', name: '家里的纠纷', words: ['家里的纠纷'] },
  { ...quarrel, id: 'firm-quarrel', code: '913', name: '和物业、商家的纠纷', words: ['物业纠纷'] },
];

/** Begun by the community, never asked for by one resident. */
export const foundingLeaves: Leaf[] = [
  {
    ...topic,
    catalogue: 'self-management',
    id: 'found-self-management',
    code: '921',
    name: '小区三步建自治',
    words: ['三步建自治'],
    takers: [],
    questions: [],
  },
];
