import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, posts, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';
import { orderForms } from './order-pages.ts';

const office = ['secretary', 'community-staff', 'two-committees'];
/** Whoever a meeting may give something to: the community's own, and the units around it. */
const owners = [
  ...office,
  ...['grid-head', 'grid-worker', 'council', 'supervisor', 'member', 'building-head', 'estate-branch', 'estate-committee', 'volunteer'],
  ...['property', 'shop', 'department', 'lawyer', 'social-worker', 'mediator', 'agent', 'first-agent'],
];

/** 会上定的事: what a meeting decided, with its owner and its day; taken on by the owner, done, looked at by somebody else (rows S1-F6, S2-A5). */
export const resolution: Method = {
  language: 1,
  id: 'resolution',
  version: 1,
  name: '会上定的事',
  unit: '件',
  about: '会上定下来的每一件事：谁来办、哪天前、办得怎么样，下次会上先看它，也公开给大家看。',
  from: '小店区王吴村、大同市广灵县',
  opens: { residents: false, posts: office, catalogue: 'resolution', channels: ['online'], says: '「{subject}」定下来了。' },
  words: ['定下', '办理', '看落实'],
  relays: [],
  oversees: ['secretary', 'community-staff'],
  first: 'give',
  steps: [give(), take(), carry(), look()],
  forms: {
    ...answerForms,
    result: orderForms['result'] ?? { name: '办理结果', fields: [] },
    looked: { name: '看落实', fields: [{ id: 'saw', label: '看到了什么', kind: 'note', required: true, max: 300 }] },
  },
  reopen: sevenDays('give'),
  ends: {
    ...answerEnds,
    solved: { name: '办成', says: '「{subject}」办成了。' },
    explained: { name: '说明', says: '「{subject}」办不成，原因写在里面。' },
  },
  effects: {
    opened: [{ do: 'show-openly', with: { mark: '会上定的' } }],
    'carry.done': [{ do: 'show-openly', with: { mark: '办好了' } }],
    'look.lacking': [{ do: 'show-openly', with: { mark: '接着办' } }],
    solved: [{ do: 'show-openly', with: { mark: '办成' } }],
    explained: [{ do: 'show-openly', with: { mark: '办不成' } }],
  },
};

function give(): Step {
  return {
    id: 'give',
    name: '定谁来办',
    shown: '定下',
    who: posts(...office),
    do: 'assign',
    within: workdays(2),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { dropped: 'reason' },
    to: { given: 'take', dropped: 'explained' },
    buttons: { given: '交给', dropped: '不办了' },
    asks: '会上定的「{subject}」还没有人办，请在 {due} 前定下谁来办。',
    says: { given: '定下了谁来办，等他接。', dropped: '不办了，原因写在里面。' },
  };
}

function take(): Step {
  return {
    id: 'take',
    name: '接下',
    shown: '定下',
    who: 'candidates',
    do: 'claim',
    kinds: owners,
    within: workdays(2),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { declined: 'reason' },
    to: { claimed: 'carry', declined: 'give' },
    buttons: { claimed: '我来办', declined: '办不了' },
    asks: '会上定了「{subject}」由您来办，请在 {due} 前接下。',
    says: { claimed: '{assignee}来办。', declined: '没有接下，再定谁来办。' },
  };
}

/** The day the meeting named is the day, however often it comes back. */
function carry(): Step {
  return {
    id: 'carry',
    name: '办理',
    shown: '办理',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    since: 'receipt',
    pauses: [{ reason: '等材料', most: workdays(10) }],
    late: [warn(workhours(8)), remind(), escalate(['secretary'], workdays(2))],
    extends: { asks: 2, most: workdays(20), posts: ['secretary'] },
    form: { done: 'result', returned: 'reason' },
    to: { done: 'look', returned: 'give' },
    buttons: { done: '办好了', returned: '退回' },
    asks: '会上定的「{subject}」由您来办，请在 {due} 前办好。',
    says: { done: '{assignee}说办好了，请人看一看。', returned: '{assignee}退回了，再定谁来办。' },
  };
}

function look(): Step {
  return {
    id: 'look',
    name: '看落实',
    shown: '看落实',
    who: { posts: [...office, 'supervisor'], not: 'assignee' },
    do: 'fill',
    within: workdays(5),
    late: [remind(), escalate(['secretary', 'street-leader'], workdays(2))],
    form: { seen: 'looked', lacking: 'reason', explained: 'explanation' },
    to: { seen: 'solved', lacking: 'carry', explained: 'explained' },
    buttons: { seen: '落实了', lacking: '没落实', explained: '说明情况' },
    asks: '「{subject}」说是办好了，请在 {due} 前去看一看。',
    says: { seen: '看过了，落实了。', lacking: '看过了，没落实，接着办。', explained: '看过了，情况写在里面。' },
  };
}
