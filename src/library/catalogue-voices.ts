import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

const photos = { id: 'photos', label: '照片', kind: 'photo', max: 6 } as const;
const whom = { id: 'whom', label: '说的是谁、哪个单位', kind: 'text', max: 60, sensitive: true } as const;

/** 话有处说、怨有处诉、难有人解: beside orders (事), the three other kinds of what people bring (row S0-A30). */
export const voiceGroups: Catalogue['groups'] = [
  { id: 'complain', name: '投诉', about: '对谁、对哪件事不满意' },
  { id: 'hardship', name: '有难处', about: '不想让别人知道的难处' },
];

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;

const opinion: Kind = {
  group: 'suggest',
  catalogue: 'opinion',
  within: workdays(5),
  takers: [],
  questions: [photos],
  small: 'request',
  field: 'poll',
};
const complaint: Kind = {
  ...opinion,
  group: 'complain',
  catalogue: 'complaint',
  questions: [whom, photos],
  small: 'quarrel',
  field: 'oversight',
};
const hardship: Kind = {
  ...opinion,
  group: 'hardship',
  catalogue: 'hardship',
  within: workdays(3),
  small: 'difficulty',
  field: 'convenience',
};

export const voiceLeaves: Leaf[] = [
  { ...opinion, id: 'idea', code: '408', name: '一个建议', words: ['建议', '希望', '能不能', '想法', '最好'] },
  { ...opinion, id: 'view', code: '409', name: '对社区工作的看法', words: ['意见', '看法', '公开', '为什么不'] },
  {
    ...opinion,
    id: 'activity',
    code: '410',
    name: '想办什么活动',
    words: ['活动', '晚会', '合唱', '书法', '电影', '讲座', '春联'],
    field: 'culture',
  },
  { ...complaint, id: 'service', code: '501', name: '对服务不满意', words: ['投诉', '态度', '不理人', '骂人', '凶', '告状', '服务差'] },
  {
    ...complaint,
    id: 'unfair',
    code: '502',
    name: '办事拖拉、不公',
    words: ['不公', '偏心', '拖着', '不办', '推来推去', '找关系', '收钱'],
  },
  { ...complaint, id: 'firm', code: '503', name: '对单位、商家不满意', words: ['乱收费', '商家', '骗人', '不退钱', '质量差'] },
  { ...hardship, id: 'living', code: '601', name: '生活有难处', words: ['难处', '没钱', '过不下去', '揭不开锅', '吃不起', '欠费'] },
  { ...hardship, id: 'care', code: '602', name: '身边没人照料', words: ['没人管', '没人照顾', '照料', '瘫', '卧床', '孩子没人看'] },
  {
    ...hardship,
    id: 'trouble',
    code: '603',
    name: '别的难处',
    words: ['说不出口', '家暴', '挨打', '害怕', '想不开', '丢人'],
    danger: { call: '110', say: '正被打、被威胁，马上拨 110；想不开，拨 12356 有人听您说。' },
  },
];
