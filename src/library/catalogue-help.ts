import type { Leaf } from '#method/catalogue.ts';
import { hours, workdays } from '#method/terms.ts';

const when = { id: 'when', label: '哪天需要', kind: 'date' } as const;
const what = { id: 'what', label: '要什么', kind: 'text', max: 60 } as const;

const help = { group: 'help', within: workdays(1), takers: ['member', 'volunteer'], questions: [when] };

/** 帮一把: a neighbour's hand. Nobody is asked why they need it, and never what illness they have. */
export const helpLeaves: Leaf[] = [
  {
    ...help,
    id: 'shopping',
    code: '201',
    name: '代买东西',
    words: ['买', '买菜', '买药', '代买', '买米', '取快递', '拿药', '捎'],
    takers: ['member', 'volunteer', 'shop'],
    questions: [what],
  },
  {
    ...help,
    id: 'clinic',
    code: '202',
    name: '陪着看病',
    words: ['看病', '陪我去', '医院', '挂号', '陪诊', '体检', '摔倒', '不舒服'],
    danger: { call: '120', say: '病急、摔伤，先拨 120。' },
  },
  { ...help, id: 'carry', code: '203', name: '搬抬东西', words: ['搬', '抬', '上楼', '搬家', '沉', '轮椅', '扛'] },
  { ...help, id: 'company', code: '204', name: '看望聊天', words: ['聊天', '看望', '陪陪', '说说话', '一个人', '做伴', '独自'] },
  {
    ...help,
    id: 'haircut',
    code: '205',
    name: '上门理发',
    words: ['理发', '剪头', '头发', '剃头', '理个发'],
    takers: ['volunteer', 'shop'],
    within: workdays(3),
  },
  { ...help, id: 'phone', code: '206', name: '手机怎么用', words: ['手机', '微信', '不会用', '视频', '上网', '密码', '打车'] },
  {
    ...help,
    id: 'cleaning',
    code: '207',
    name: '打扫卫生',
    words: ['打扫', '擦玻璃', '卫生', '保洁', '收拾', '洗油烟机'],
    takers: ['volunteer', 'shop'],
    within: workdays(3),
  },
  {
    ...help,
    id: 'meals',
    code: '208',
    name: '送饭',
    words: ['送饭', '做饭', '吃饭', '送餐', '饭菜'],
    takers: ['volunteer', 'shop'],
    within: hours(4),
  },
  {
    ...help,
    id: 'lost',
    code: '209',
    name: '找人找东西',
    words: ['走失', '找不到', '丢了', '走丢', '不见了', '捡到', '联系不上'],
    within: hours(2),
    questions: [],
    danger: { call: '110', say: '老人、孩子走失，马上拨 110，不用等二十四小时。' },
  },
];
