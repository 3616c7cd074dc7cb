import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { hours, workdays } from '#method/terms.ts';

/** The six groups of the list of 清徐县集义乡, in its order, and a door for what stands outside them (row S1-E14). */
export const agencyGroups: Catalogue['groups'] = [
  { id: 'civil', name: '民政优扶', about: '低保、高龄、优待抚恤' },
  { id: 'medical', name: '医疗社保', about: '医保、养老、报销' },
  { id: 'register', name: '户籍管理', about: '户口、身份证、居住证' },
  { id: 'upkeep', name: '物业维护', about: '报修、跟单、验收' },
  { id: 'bills', name: '水电气暖代收代缴', about: '代您去缴，收据拍照' },
  { id: 'parcel', name: '快递代收代发', about: '取件、寄件' },
  { id: 'other-agency', name: '其他代办', about: '清单以外的事也能问' },
];

/** The four kinds the town counts by (row S1-E28): every leaf has one, so that they always sum to the total. */
export const agencyKinds = ['民生服务', '生活服务', '生产服务', '缴费服务'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** A wish of the person: shown to the agent, and followed where a day is suggested (row S1-E18). */
const wishes: Leaf['questions'] = [
  {
    id: 'how',
    label: '想怎么办',
    kind: 'choice',
    fact: true,
    choices: [
      { id: 'visit', label: '上门来办' },
      { id: 'station', label: '我到代办站' },
      { id: 'phone', label: '电话里说' },
    ],
  },
  {
    id: 'day',
    label: '哪天方便',
    kind: 'choice',
    fact: true,
    choices: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'].map((label, at) => ({ id: `d${at + 1}`, label })),
  },
  { id: 'wish', label: '还有什么要求（说方言、上午来……）', kind: 'text', max: 40 },
];

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;
const asked: Kind = {
  group: 'civil',
  catalogue: 'agency',
  within: workdays(5),
  takers: ['agent', 'first-agent'],
  questions: wishes,
  small: 'affair',
  field: 'convenience',
};
const hidden: Kind = { ...asked, catalogue: 'agency-private', small: 'difficulty', within: workdays(10) };
const medical: Kind = { ...asked, group: 'medical' };
const register: Kind = { ...asked, group: 'register' };
const upkeep: Kind = { ...asked, group: 'upkeep', small: 'problem', within: workdays(3), eligible: '本社区（村）住户' };
const bill: Kind = {
  ...asked,
  group: 'bills',
  catalogue: 'agency-bills',
  within: workdays(2),
  documents: ['户号或缴费卡号（抄一份，不收卡）', '缴费的现金'],
  eligible: '本社区（村）住户',
  questions: [...wishes, { id: 'number', label: '户号', kind: 'text', max: 30, sensitive: true }],
};
const parcel: Kind = { ...asked, group: 'parcel', within: hours(24), documents: ['取件码，或者要寄的东西'], eligible: '本社区（村）住户' };

export const agencyLeaves: Leaf[] = [
  {
    ...hidden,
    sensitive: 'finances',
    id: 'agency-allowance',
    code: '711',
    name: '申报低保',
    words: ['低保', '申报低保', '最低生活'],
    documents: ['身份证、户口簿', '收入和财产情况', '银行账号（写在申请表上，不交卡）'],
    eligible: '家里人均收入低于当地低保标准的',
  },
  {
    ...hidden,
    sensitive: 'disability',
    id: 'agency-relief',
    code: '712',
    name: '临时救助和残疾补贴',
    words: ['临时救助', '残疾证', '残疾补贴'],
    documents: ['身份证、户口簿', '残疾证或看病的单据'],
    eligible: '遇到急难的家庭、持证残疾人',
  },
  {
    ...asked,
    id: 'agency-elder',
    code: '713',
    name: '高龄津贴和优抚',
    words: ['高龄津贴', '优抚', '军属', '优待证'],
    documents: ['身份证、户口簿', '退役证或优待证（优抚的）'],
    eligible: '80 岁以上老人、优抚对象',
  },
  {
    ...medical,
    sensitive: 'health',
    id: 'agency-insurance',
    code: '721',
    name: '医保参保和报销',
    words: ['代办医保', '医保报销', '门诊慢病'],
    documents: ['身份证、医保电子凭证或医保卡号', '发票和费用清单（报销的）'],
    eligible: '本地参保的人',
  },
  {
    ...medical,
    id: 'agency-pension',
    code: '722',
    name: '养老保险和认证',
    words: ['养老保险', '待遇认证', '社保代办'],
    documents: ['身份证', '本人一张近照（认证的）'],
    eligible: '参加养老保险的人',
  },
  {
    ...register,
    id: 'agency-household',
    code: '731',
    name: '户口登记和迁移',
    words: ['户口本', '迁户口', '上户口'],
    documents: ['户口簿、身份证', '出生证、结婚证或购房合同（按事情带）'],
    eligible: '户口在本地，或者要迁来的',
  },
  {
    ...register,
    id: 'agency-id-card',
    code: '732',
    name: '身份证、居住证预约',
    words: ['身份证预约', '居住证代办'],
    documents: ['户口簿或旧身份证', '本人要到场照相，代办员陪着去'],
    eligible: '本地户口或在本地住满半年的',
  },
  {
    ...upkeep,
    id: 'agency-repair',
    code: '741',
    name: '代报物业维修',
    words: ['代报修', '物业维修', '验收'],
    documents: ['哪里坏了，有照片更好'],
  },
  { ...bill, id: 'agency-water', code: '751', name: '代缴水费', words: ['水费', '缴水费'] },
  { ...bill, id: 'agency-power', code: '752', name: '代缴电费', words: ['电费', '缴电费'] },
  { ...bill, id: 'agency-gas', code: '753', name: '代缴燃气费', words: ['燃气费', '气费'] },
  { ...bill, id: 'agency-heat', code: '754', name: '代缴暖气费', words: ['暖气费', '取暖费'] },
  { ...parcel, id: 'agency-fetch', code: '761', name: '代取快递', words: ['取快递', '代取', '快递'] },
  { ...parcel, id: 'agency-send', code: '762', name: '代寄快递', words: ['寄快递', '代寄', '寄东西'] },
  {
    ...asked,
    group: 'other-agency',
    id: 'agency-farm',
    code: '771',
    name: '农资代买、农产品代卖',
    words: ['种子', '化肥', '农药', '代卖', '农产品'],
    documents: ['要买、要卖什么，多少'],
    eligible: '本村种地、养殖的农户',
  },
  {
    ...asked,
    group: 'other-agency',
    id: 'agency-copy',
    code: '772',
    name: '复印打印',
    words: ['复印', '打印'],
    within: hours(4),
    documents: ['要复印的原件，复印完当面拿走'],
    eligible: '谁都可以',
  },
  {
    ...asked,
    group: 'other-agency',
    id: 'agency-other',
    code: '773',
    name: '清单以外的事',
    words: ['代办', '跑腿', '帮我办'],
    documents: ['说清要办什么，代办员告诉您带什么'],
    eligible: '谁都可以问',
  },
];

const kinds: Readonly<Record<string, AgencyKind>> = {
  civil: '民生服务',
  medical: '民生服务',
  register: '民生服务',
  upkeep: '生活服务',
  parcel: '生活服务',
  bills: '缴费服务',
  'other-agency': '生活服务',
};

/** Of which of the four kinds a leaf of this group is. */
export function agencyKindOf(leaf: { readonly id: string; readonly topic: string }): AgencyKind {
  return leaf.id === 'agency-farm' ? '生产服务' : (kinds[leaf.topic] ?? '生活服务');
}
