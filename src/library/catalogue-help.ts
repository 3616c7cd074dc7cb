import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { hours, workdays } from '#method/terms.ts';

const when = { id: 'when', label: '哪天需要', kind: 'date' } as const;
const what = { id: 'what', label: '要什么', kind: 'text', max: 60 } as const;

const counted = { catalogue: 'neighbourly', small: 'affair', field: 'convenience' } as const;
const help = { group: 'help', within: workdays(1), takers: ['member', 'volunteer'], questions: [when], ...counted };

/** 微帮: the twelve forms of help. 助学、助医、助困 are the community's own words (row S3-A21), the nine others ours. */
export const helpForms: Catalogue['forms'] = [
  { id: 'study', name: '助学', about: '辅导功课，借本书', named: true },
  { id: 'clinic', name: '助医', about: '陪着看病，排队拿药', named: true },
  { id: 'relief', name: '助困', about: '申请救助，搭把手', named: true },
  { id: 'shopping', name: '助购', about: '买菜买药，取快递', named: false },
  { id: 'meals', name: '助餐', about: '送口热饭', named: false },
  { id: 'cleaning', name: '助洁', about: '擦玻璃，打扫屋子', named: false },
  { id: 'carry', name: '助行', about: '上楼下楼，搬搬抬抬', named: false },
  { id: 'company', name: '助伴', about: '看望，说说话', named: false },
  { id: 'phone', name: '助网', about: '教手机、教微信', named: false },
  { id: 'haircut', name: '助容', about: '上门理发', named: false },
  { id: 'lost', name: '助寻', about: '找人，找东西', named: false },
  { id: 'mend', name: '助修', about: '家里的小修小补', named: false },
];

/** 帮一把: a neighbour's hand. Nobody is asked why they need it, and never what illness they have. */
export const helpLeaves: Leaf[] = [
  {
    ...help,
    id: 'shopping',
    skill: '代买东西',
    form: 'shopping',
    code: '201',
    name: '代买东西',
    words: ['买', '买菜', '买药', '代买', '买米', '取快递', '拿药', '捎'],
    takers: ['member', 'volunteer', 'shop'],
    questions: [what],
  },
  {
    ...help,
    id: 'clinic',
    skill: '陪同办事',
    form: 'clinic',
    small: 'difficulty',
    code: '202',
    name: '陪着看病',
    words: ['看病', '陪我去', '医院', '挂号', '陪诊', '体检', '摔倒', '不舒服'],
    danger: { call: '120', say: '病急、摔伤，先拨 120。' },
  },
  {
    ...help,
    id: 'carry',
    code: '203',
    name: '搬抬东西',
    words: ['搬', '抬', '上楼', '搬家', '沉', '轮椅', '扛'],
    skill: '搬重物',
    form: 'carry',
  },
  {
    ...help,
    id: 'company',
    code: '204',
    name: '看望聊天',
    words: ['聊天', '看望', '陪陪', '说说话', '一个人', '做伴', '独自'],
    skill: '谈心陪伴',
    form: 'company',
  },
  {
    ...help,
    id: 'haircut',
    skill: '理发',
    form: 'haircut',
    code: '205',
    name: '上门理发',
    words: ['理发', '剪头', '头发', '剃头', '理个发'],
    takers: ['volunteer', 'shop'],
    within: workdays(3),
  },
  {
    ...help,
    id: 'phone',
    code: '206',
    name: '手机怎么用',
    words: ['手机', '微信', '不会用', '视频', '上网', '密码', '打车'],
    skill: '手机教学',
    form: 'phone',
  },
  {
    ...help,
    id: 'cleaning',
    form: 'cleaning',
    code: '207',
    name: '打扫卫生',
    words: ['打扫', '擦玻璃', '卫生', '保洁', '收拾', '洗油烟机'],
    takers: ['volunteer', 'shop'],
    within: workdays(3),
  },
  {
    ...help,
    id: 'meals',
    form: 'meals',
    code: '208',
    name: '送饭',
    words: ['送饭', '做饭', '吃饭', '送餐', '饭菜'],
    takers: ['volunteer', 'shop'],
    within: hours(4),
  },
  {
    ...help,
    id: 'study',
    code: '210',
    name: '辅导功课',
    words: ['功课', '作业', '辅导', '学习', '补课', '借书'],
    skill: '辅导作业',
    form: 'study',
    small: 'difficulty',
    within: workdays(2),
  },
  {
    ...help,
    id: 'lost',
    form: 'lost',
    small: 'difficulty',
    code: '209',
    name: '找人找东西',
    words: ['走失', '找不到', '丢了', '走丢', '不见了', '捡到', '联系不上'],
    within: hours(2),
    questions: [],
    danger: { call: '110', say: '老人、孩子走失，马上拨 110，不用等二十四小时。' },
  },
];
