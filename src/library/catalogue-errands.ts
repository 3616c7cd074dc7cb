import type { Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

const asked = { id: 'asked', label: '想办什么', kind: 'text', max: 60 } as const;
const counted = { catalogue: 'neighbourly', small: 'affair', field: 'convenience' } as const;
const errand = { group: 'errand', within: workdays(3), takers: ['member'], questions: [asked], ...counted };

/** 办个事: paper, counters and rules, with somebody who knows the way. */
export const errandLeaves: Leaf[] = [
  { ...errand, id: 'health-insurance', code: '301', name: '医保', words: ['医保', '参保', '报销', '医疗保险', '医保卡', '缴费'] },
  { ...errand, id: 'pension', code: '302', name: '养老待遇认证', words: ['养老', '退休', '认证', '养老金', '社保', '工资'] },
  { ...errand, id: 'elder-card', code: '303', name: '老年证和高龄补贴', words: ['老年证', '高龄', '补贴', '公交卡', '敬老卡', '津贴'] },
  { ...errand, id: 'certificate', code: '304', name: '开证明', words: ['证明', '盖章', '开个证', '居住证明', '介绍信'] },
  { ...errand, id: 'household-register', code: '305', name: '户口和居住证', words: ['户口', '落户', '居住证', '迁户', '身份证'] },
  {
    ...errand,
    id: 'law',
    code: '306',
    name: '问法律',
    words: ['律师', '法律', '合同', '打官司', '欠钱', '遗产', '离婚'],
    skill: '法律咨询',
  },
  {
    ...errand,
    id: 'job',
    code: '307',
    name: '找工作',
    words: ['工作', '就业', '招聘', '失业', '培训', '上班', '打工'],
    within: workdays(5),
    small: 'difficulty',
  },
  {
    ...errand,
    id: 'relief',
    code: '308',
    name: '救助申请',
    words: ['低保', '困难', '救助', '残疾', '临时救助', '补助'],
    takers: [],
    small: 'difficulty',
    form: 'relief',
  },
  { ...errand, id: 'school', code: '309', name: '上学入园', words: ['上学', '入学', '幼儿园', '学校', '报名', '托管'] },
];
