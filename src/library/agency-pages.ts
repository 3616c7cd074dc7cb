import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, otherwise, posts, postsButNotTheAssignee, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerForms } from './answer-pages.ts';

/** 总站长 is the village's secretary, 第一代办员 a member of its two committees (row S1-E7). */
const first = ['first-agent', 'secretary'];

/** The forms all kinds of agency ask; a picture of the receipt is kept, never a card, a password or cash. */
export const agencyForms: Method['forms'] = {
  ...answerForms,
  progress: {
    name: '代办经过',
    fields: [
      { id: 'did', label: '替本人办了什么', kind: 'note', required: true, max: 500 },
      { id: 'photos', label: '回执、照片', kind: 'photo', max: 6 },
    ],
  },
  report: { name: '上报', fields: [{ id: 'result', label: '办成了什么、花了多久', kind: 'note', required: true, max: 300 }] },
};

/** From 委托 to 上报; each names its actor, its date and what shows it (row S1-E13). @param done the form of what was done, by 代办. */
export function agencySteps(done: string, ask: Step): Step[] {
  return [entrust, ask, accept, arrange, act(done), reply, report];
}

/** Nobody acts for anybody before the letter is signed: in the app, on paper, or before two witnesses. */
const entrust: Step = {
  id: 'entrust',
  name: '委托',
  shown: '委托',
  who: 'opener',
  do: 'sign',
  yes: 'signed',
  within: workdays(2),
  late: [remind(), otherwise('silent', workdays(1))],
  to: { signed: 'accept', silent: 'ask' },
  buttons: { signed: '签委托书' },
  asks: '「{subject}」请先看委托书：让谁办、办什么、到哪天。看清了再签，签了随时能撤回。',
  says: { signed: '您签了委托书。', silent: '委托书还没签，会来问一声。' },
};

/** Agents take what they are good at (row S1-E17); what nobody takes goes to 第一代办员, who names one. */
const accept: Step = {
  id: 'accept',
  name: '受理',
  shown: '受理',
  who: 'candidates',
  do: 'claim',
  kinds: ['agent', 'first-agent'],
  within: workhours(4),
  late: [escalate(['first-agent']), otherwise('untaken', workhours(4))],
  to: { claimed: 'act', declined: 'arrange', untaken: 'arrange' },
  buttons: { claimed: '我来代办', declined: '办不了' },
  asks: '有人委托代办：「{subject}」，拿手的请在 {due} 前接下。',
  says: { claimed: '{assignee}接下了，替您去办。', declined: '请的代办员这次来不了，再安排。', untaken: '还没人接，请第一代办员来安排。' },
};

const arrange: Step = {
  id: 'arrange',
  name: '明确代办员',
  shown: '受理',
  who: posts(...first),
  do: 'assign',
  within: workhours(4),
  late: [remind(), escalate(['street-leader'], workdays(1))],
  form: { explained: 'explanation', 'handed-over': 'hand-over' },
  to: { sent: 'accept', taken: 'act', explained: 'explained', 'handed-over': 'handed-over' },
  buttons: { sent: '请人代办', taken: '我来代办', explained: '说明情况', 'handed-over': '移交' },
  asks: '「{subject}」还没有代办员，请在 {due} 前商量好由谁办。',
  says: {
    sent: '请{takers}来代办。',
    taken: '{assignee}自己来代办。',
    explained: '已向您说明。',
    'handed-over': '已移交有关单位。',
  },
};

/** A late node reminds the agent, then 第一代办员 (row S1-E11). */
function act(done: string): Step {
  return {
    id: 'act',
    name: '代办',
    shown: '代办',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    pauses: [
      { reason: '等材料', most: workdays(10) },
      { reason: '等本人方便的日子', most: workdays(7) },
      { reason: '等窗口办理', most: workdays(20) },
    ],
    late: [warn(workhours(2)), remind(), escalate(['first-agent'], workhours(4)), escalate(['secretary'], workdays(1))],
    extends: { asks: 2, most: workdays(10), posts: first },
    form: { done, returned: 'reason', beyond: 'hand-over' },
    to: { done: 'reply', returned: 'arrange', beyond: 'handed-over' },
    buttons: { done: '办好了', returned: '退回', beyond: '移交' },
    asks: '「{subject}」由您代办，请在 {due} 前办好。只办委托书上写的，不收密码、银行卡。',
    says: { done: '{assignee}替您办好了。', returned: '换一位代办员来办。', beyond: '代办员办不了，已移交有关单位。' },
  };
}

const reply: Step = {
  id: 'reply',
  name: '回复',
  shown: '回复',
  who: 'assignee',
  do: 'fill',
  within: workhours(4),
  late: [remind(), escalate(['first-agent'], workhours(4))],
  form: { replied: 'reply', returned: 'reason' },
  to: { replied: 'report', returned: 'arrange' },
  buttons: { replied: '回复本人', returned: '退回' },
  asks: '「{subject}」办好了，请在 {due} 前把结果告诉本人，材料当面交还。',
  says: { replied: '{assignee}把结果告诉您了。', returned: '换一位代办员来办。' },
};

const report: Step = {
  id: 'report',
  name: '上报',
  shown: '上报',
  who: 'assignee',
  do: 'fill',
  within: workdays(1),
  late: [remind(), escalate(['first-agent'], workhours(4))],
  form: { filed: 'report', returned: 'reason' },
  to: { filed: 'revisit', returned: 'arrange' },
  buttons: { filed: '上报', returned: '退回' },
  asks: '「{subject}」请在 {due} 前上报代办站：办成了什么、花了多久。',
  says: { filed: '已上报代办站，接着有人来回访您。', returned: '换一位代办员来办。' },
};

/** Whoever has not signed is asked; they sign, or it ends with what they said. */
export const askAtTheDoor: Step = {
  id: 'ask',
  name: '问一声',
  shown: '委托',
  who: posts('grid-worker', 'first-agent'),
  do: 'fill',
  within: workdays(2),
  late: [remind(), escalate(['secretary'], workdays(1))],
  form: { wishes: 'heard', own: 'heard', unreached: 'reason' },
  to: { wishes: 'entrust', own: 'explained', unreached: 'explained' },
  buttons: { wishes: '本人要签', own: '自己去办', unreached: '没联系上' },
  asks: '「{subject}」委托书还没签，请去问一声：要签就帮着看清，不签就记下本人的话。',
  says: { wishes: '问过您，您要签委托书。', own: '问过您，您自己去办。', unreached: '没有联系上您，已写明情况。' },
};

/** What only the two may read is not talked about at the door: without a signature it ends with a line why. */
export const askNobody: Step = {
  ...askAtTheDoor,
  who: posts('first-agent'),
  form: { unreached: 'reason' },
  to: { unreached: 'explained' },
  buttons: { unreached: '没有签' },
  asks: '「{subject}」委托书一直没有签，请写明情况办结；本人还想办，可以重新打开。',
  says: { unreached: '委托书没有签，先不办，您随时可以重新打开。' },
};

/** 回访, by somebody other than the agent; 「不满意」 goes back to 代办. */
export const revisit: Step = {
  id: 'revisit',
  name: '回访',
  shown: '回访',
  who: postsButNotTheAssignee('grid-worker', 'grid-head', 'community-staff', 'first-agent'),
  do: 'fill',
  within: workdays(3),
  late: [remind(), escalate(['secretary'], workdays(1))],
  form: { satisfied: 'heard', unsatisfied: 'heard', unreached: 'reason' },
  to: { satisfied: 'solved', unsatisfied: 'act', unreached: 'explained' },
  buttons: { satisfied: '满意', unsatisfied: '不满意', unreached: '没联系上' },
  asks: '「{subject}」代办好了，请在 {due} 前回访，记下本人的话。',
  says: {
    satisfied: '回访过您，您说满意。',
    unsatisfied: '回访过您，您说不满意，回到代办接着办。',
    unreached: '没有联系上您，已写明情况。',
  },
};

/** 回访 of what only the two may read: the person says it themself; who stays silent is not called satisfied. */
export const ownWord: Step[] = [
  {
    id: 'revisit',
    name: '回访',
    shown: '回访',
    who: 'opener',
    do: 'rate',
    yes: 'solved',
    within: workdays(5),
    late: [remind(), otherwise('silent', workdays(3))],
    form: { unsolved: 'unsolved' },
    to: { solved: 'solved', unsolved: 'act', silent: 'close' },
    buttons: { solved: '满意', unsolved: '不满意' },
    asks: '「{subject}」代办好了，您满意吗？',
    says: { solved: '您说满意。', unsolved: '您说不满意，回到代办接着办。', silent: '还没有听到您的话，先写明情况。' },
  },
  {
    id: 'close',
    name: '写明情况',
    shown: '回访',
    who: 'assignee',
    do: 'fill',
    within: workdays(2),
    late: [remind(), escalate(['first-agent'], workdays(1))],
    form: { told: 'reason', returned: 'reason' },
    to: { told: 'explained', returned: 'arrange' },
    buttons: { told: '写明办结', returned: '退回' },
    asks: '「{subject}」没有听到本人的话，请写明办到哪一步。',
    says: { told: '已写明办到哪一步。', returned: '换一位代办员来办。' },
  },
];

/** What every kind of agency shares beside its steps. */
export const agencyPage = {
  language: 1,
  version: 1,
  unit: '件',
  from: '清徐县集义乡',
  words: ['委托', '受理', '代办', '回复', '上报', '回访'],
  oversees: first,
  first: 'entrust',
  firstReply: { within: workhours(2), late: [remind(), escalate(['first-agent'], workhours(2))] },
  supervises: ['secretary', 'street-leader'],
  revocable: { to: 'entrust', before: ['entrust', 'ask'] },
} satisfies Partial<Method>;

/** Who writes it down for somebody who rang, came, was visited or spoke in the group. */
export const agencyFilers = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'first-agent'];
