import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { hours, workdays } from '#method/terms.ts';
import { agencyGroups, agencyLeaves } from './catalogue-agency.ts';
import { branchGroup, branchLeaves } from './catalogue-branch.ts';
import { civicLeaves, deskGroup } from './catalogue-civic.ts';
import { deliberationGroups, deliberationLeaves, foundingLeaves } from './catalogue-deliberation.ts';
import { entrustedGroup, entrustedLeaves } from './catalogue-entrusted.ts';
import { errandLeaves } from './catalogue-errands.ts';
import { findingLeaves } from './catalogue-findings.ts';
import { hallGroup, hallLeaves } from './catalogue-hall.ts';
import { helpForms, helpLeaves } from './catalogue-help.ts';
import { roundGroups, roundLeaves } from './catalogue-rounds.ts';
import { talkGroup, talkLeaves } from './catalogue-talk.ts';
import { voiceGroups, voiceLeaves } from './catalogue-voices.ts';
import { whistleGroup, whistleLeaves } from './catalogue-whistle.ts';

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;
const anyHelper = ['member', 'volunteer', 'shop'];
const where = { id: 'where', label: '在哪个位置', kind: 'text', max: 40 } as const;
const since = { id: 'since', label: '从哪天开始的', kind: 'date' } as const;
const photos = { id: 'photos', label: '照片', kind: 'photo', max: 6 } as const;

const fixed: Kind = {
  group: 'fix',
  within: workdays(1),
  takers: anyHelper,
  questions: [where, photos],
  catalogue: 'neighbourly',
  small: 'problem',
  field: 'convenience',
};
/** In a home: a neighbour who knows how. */
const home: Kind = { ...fixed, part: 'home', form: 'mend' };
/** What the whole building shares: the property firm, where there is one. */
const common: Kind = { ...fixed, catalogue: 'common-parts', part: 'common' };

const fixLeaves: Leaf[] = [
  { ...common, id: 'stair-light', code: '101', name: '楼道灯', words: ['楼道灯', '路灯', '灯不亮', '灯坏', '不亮', '声控灯'] },
  {
    ...home,
    id: 'water-leak',
    skill: '修水龙头',
    code: '102',
    name: '漏水',
    words: ['漏水', '水管', '水龙头', '渗水', '滴水', '爆管'],
    within: hours(24),
  },
  {
    ...home,
    id: 'drain',
    skill: '通下水',
    code: '103',
    name: '下水道堵了',
    words: ['下水', '堵了', '马桶', '地漏', '返水', '污水', '水漫'],
    within: hours(24),
  },
  {
    ...home,
    skill: '修锁',
    id: 'door-lock',
    code: '104',
    name: '门锁门禁',
    words: ['门锁', '门禁', '开锁', '钥匙', '单元门', '大门', '门坏'],
  },
  {
    ...home,
    id: 'electricity',
    skill: '修电器',
    code: '105',
    name: '家里用电',
    words: ['停电', '跳闸', '插座', '电线', '开关', '没电', '冒火花', '电闸'],
    within: hours(24),
    danger: { call: '119', say: '冒烟、起火，先离开，拨 119。不要碰裸露的电线。' },
  },
  { ...home, id: 'heating', code: '106', name: '暖气不热', words: ['暖气', '不热', '供暖', '地暖', '暖气片'], questions: [since] },
  {
    ...home,
    id: 'appliance',
    skill: '修电器',
    code: '107',
    name: '家电修理',
    words: ['电视', '冰箱', '洗衣机', '空调', '油烟机', '家电', '热水器'],
    within: workdays(2),
  },
  {
    ...home,
    id: 'door-window',
    skill: '修门窗',
    code: '108',
    name: '门窗墙面',
    words: ['窗户', '玻璃', '墙皮', '墙面', '发霉', '纱窗', '门框'],
    within: workdays(3),
  },
  {
    ...common,
    id: 'road',
    code: '109',
    name: '路面台阶',
    words: ['路面', '坑', '台阶', '井盖', '扶手', '坡道', '地砖'],
    takers: ['member', 'volunteer'],
    within: workdays(5),
  },
  {
    ...common,
    id: 'lift',
    code: '110',
    name: '电梯',
    words: ['电梯', '按钮', '困在电梯', '电梯门'],
    takers: [],
    within: hours(4),
    danger: { call: '119', say: '有人困在里面，拨 119，也按电梯里的呼叫键。不要自己扒门。' },
  },
  {
    ...home,
    id: 'gas',
    code: '111',
    name: '燃气',
    words: ['燃气', '煤气', '天然气', '煤气味', '漏气', '燃气灶'],
    takers: [],
    within: hours(2),
    danger: { call: '119', say: '闻到气味，开窗、离开、不开关电器，到屋外拨 119。' },
  },
  {
    ...common,
    id: 'roof-leak',
    code: '112',
    name: '屋顶漏水',
    words: ['屋顶', '屋顶漏', '楼顶漏', '房顶', '顶层漏'],
    within: workdays(10),
  },
  {
    ...common,
    id: 'outer-wall',
    code: '113',
    name: '墙面保温',
    words: ['外墙', '保温', '墙皮掉', '保温层', '外墙掉'],
    within: workdays(15),
  },
];

const raised: Kind = {
  group: 'suggest',
  within: workdays(3),
  takers: [],
  questions: [where, photos],
  catalogue: 'neighbourly',
  small: 'problem',
  field: 'convenience',
};
const quarrel: Kind = { ...raised, small: 'quarrel', field: 'mediation' };

const suggestionLeaves: Leaf[] = [
  {
    ...raised,
    id: 'rubbish',
    code: '401',
    name: '垃圾清运',
    words: ['垃圾', '垃圾桶', '臭', '清运', '脏', '杂物', '乱堆'],
    within: workdays(1),
  },
  { ...quarrel, id: 'noise', code: '402', name: '噪音', words: ['噪音', '吵', '太响', '广场舞', '装修声', '半夜', '狗叫'] },
  { ...quarrel, id: 'parking', code: '403', name: '停车', words: ['停车', '车位', '堵门', '挪车', '电动车', '占道', '充电桩'] },
  {
    ...raised,
    id: 'fire-lane',
    code: '404',
    name: '消防通道',
    words: ['消防', '通道', '飞线', '楼道堆', '灭火器', '楼道充电'],
    within: workdays(1),
    danger: { call: '119', say: '已经着火、冒烟，先离开，拨 119。' },
  },
  {
    ...quarrel,
    id: 'falling',
    code: '405',
    name: '高空抛物',
    words: ['高空', '抛物', '往下扔', '楼上扔', '掉下来'],
    within: workdays(1),
    danger: { call: '110', say: '有人受伤拨 120，有人故意扔东西拨 110。' },
  },
  {
    ...raised,
    id: 'green',
    code: '406',
    name: '树木绿化',
    words: ['树枝', '绿化', '草', '花坛', '虫', '树', '浇水'],
    takers: ['member', 'volunteer'],
  },
  {
    ...raised,
    field: 'oversight',
    small: 'request',
    id: 'property',
    code: '407',
    name: '物业服务',
    words: ['物业', '物业费', '保安', '保洁', '门岗'],
  },
];

/** What neighbours ask of each other and of the community: four words as shortcuts, a leaf for each kind of wish. */
export const neighbourly: Catalogue = {
  id: 'neighbourly',
  groups: [
    { id: 'fix', name: '修一修', about: '坏了的、漏了的、不亮的' },
    { id: 'help', name: '帮一把', about: '买、送、陪、搬' },
    { id: 'errand', name: '办个事', about: '证明、医保、补贴' },
    { id: 'suggest', name: '提一提', about: '大家的事，说一声' },
    ...voiceGroups,
    whistleGroup,
    entrustedGroup,
    ...deliberationGroups,
    deskGroup,
    ...agencyGroups,
    ...roundGroups,
    hallGroup,
    branchGroup,
    talkGroup,
  ],
  forms: helpForms,
  leaves: [
    ...fixLeaves,
    ...helpLeaves,
    ...errandLeaves,
    ...suggestionLeaves,
    ...voiceLeaves,
    ...whistleLeaves,
    ...entrustedLeaves,
    ...deliberationLeaves,
    ...foundingLeaves,
    ...civicLeaves,
    ...findingLeaves,
    ...agencyLeaves,
    ...roundLeaves,
    ...hallLeaves,
    ...branchLeaves,
    ...talkLeaves,
  ],
};
