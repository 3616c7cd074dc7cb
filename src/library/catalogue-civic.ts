import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;
const photos = { id: 'photos', label: '照片', kind: 'photo', max: 6 } as const;
const nickname = { id: 'nickname', label: '采纳了怎么署名（不填就不署）', kind: 'text', max: 12 } as const;

/** What a community does by itself, where somebody of its office begins: no resident asks for it. */
export const deskGroup: Catalogue['groups'][number] = { id: 'desk', name: '社区主动办', about: '实事、整治、申请、约谈' };

const said: Kind = {
  group: 'suggest',
  catalogue: 'advice',
  within: workdays(5),
  takers: [],
  questions: [nickname, photos],
  small: 'request',
  field: 'poll',
};
/** On decisions, on money, on works: the three a supervising remark may be about (row S2-A11). */
const remark: Kind = { ...said, catalogue: 'remark', within: workdays(7), questions: [photos], field: 'oversight' };
/** The three fields of row S4-C19. */
const need: Kind = { ...said, catalogue: 'need', within: workdays(20), questions: [photos] };
const policy: Kind = { ...said, group: 'errand', catalogue: 'policy', within: workdays(20), questions: [photos], field: 'convenience' };
const desk: Kind = { ...said, group: 'desk', within: workdays(60), questions: [], small: 'affair', field: 'convenience' };

export const civicLeaves: Leaf[] = [
  { ...said, id: 'advice', code: '411', name: '我来出主意', words: ['主意', '点子', '献策', '献计'] },
  { ...remark, id: 'remark-decision', code: '412', name: '监督：一项决定', words: ['监督决定', '谁定的', '没开会'] },
  { ...remark, id: 'remark-money', code: '413', name: '监督：账目', words: ['监督账目', '账目', '钱花在哪', '公示的钱'] },
  { ...remark, id: 'remark-works', code: '414', name: '监督：工程', words: ['监督工程', '工程质量', '偷工减料', '工期'] },
  { ...need, id: 'need-management', code: '415', name: '公共管理上缺的', words: ['公共管理', '没人管理'] },
  { ...need, id: 'need-service', code: '416', name: '公共服务上缺的', words: ['公共服务', '没有活动室'] },
  { ...need, id: 'need-safety', code: '417', name: '公共安全上缺的', words: ['公共安全', '没有路灯', '没有围栏'] },
  { ...policy, id: 'policy-old', code: '321', name: '高龄津贴', words: ['高龄津贴', '高龄补贴', '八十岁'], small: 'affair' },
  {
    ...policy,
    sensitive: 'disability',
    id: 'policy-disabled',
    code: '322',
    name: '残疾人补贴',
    words: ['残疾补贴', '残疾人', '残补'],
    small: 'difficulty',
  },
  {
    ...policy,
    sensitive: 'finances',
    id: 'policy-living',
    code: '323',
    name: '最低生活保障',
    words: ['低保', '最低生活'],
    small: 'difficulty',
  },
  {
    ...policy,
    sensitive: 'finances',
    id: 'policy-sudden',
    code: '324',
    name: '临时救助',
    words: ['临时救助', '突然困难'],
    small: 'difficulty',
  },
  { ...policy, sensitive: 'health', id: 'policy-illness', code: '325', name: '医疗救助', words: ['医疗救助', '大病'], small: 'difficulty' },
  { ...policy, id: 'policy-veteran', code: '326', name: '退役军人优待', words: ['退役', '优抚', '军属', '优待证'], small: 'affair' },
  {
    ...policy,
    id: 'law-question',
    code: '327',
    name: '问法律上的事',
    words: ['法律', '律师', '打官司', '合同', '欠条', '继承', '离婚'],
    catalogue: 'law',
    within: workdays(3),
    small: 'request',
  },
  {
    ...policy,
    id: 'social-work',
    code: '604',
    name: '请人帮一帮',
    words: ['社工', '帮扶', '心里难受', '照护'],
    group: 'hardship',
    catalogue: 'joint-case',
    within: workdays(3),
    small: 'difficulty',
  },
  { ...desk, id: 'deed', code: '811', name: '承诺一件实事', words: ['承诺实事'], catalogue: 'deed' },
  { ...desk, id: 'works-river', code: '812', name: '修整河道', words: ['修整河道'], catalogue: 'environment' },
  { ...desk, id: 'works-heaps', code: '813', name: '整治乱堆乱放', words: ['整治乱堆'], catalogue: 'environment' },
  { ...desk, id: 'works-demolition', code: '814', name: '拆除违建', words: ['拆除违建'], catalogue: 'demolition' },
  { ...desk, id: 'bureau', code: '815', name: '向部门申请', words: ['向部门申请'], catalogue: 'bureau' },
  {
    ...desk,
    id: 'member-talk',
    code: '816',
    name: '初次不达标',
    words: ['初次不达标'],
    catalogue: 'member-talk',
    within: workdays(10),
    small: 'affair',
  },
];
