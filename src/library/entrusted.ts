import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, hours, otherwise, posts, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerForms } from './answer-pages.ts';

/** 上面千条线、下面一根针 (row S2-A19): what a department asks of a grid, in the grid worker's one inbox, with a way to say that it is not the grid's to do. */
export const entrusted: Method = entrustedTo({
  id: 'entrusted',
  name: '上级交办（网格）',
  does: ['grid-worker'],
  above: [['community-staff', 'secretary'], ['street-leader']],
  weighs: ['community-staff', 'secretary'],
});
/** The same, asked of the community's own desk. */
export const entrustedDesk: Method = entrustedTo({
  id: 'entrusted-desk',
  name: '上级交办（社区）',
  does: ['community-staff', 'secretary'],
  above: [['secretary'], ['street-leader']],
  weighs: ['secretary'],
});

type Ground = {
  readonly id: string;
  readonly name: string;
  readonly does: string[];
  /** Whom it climbs to when it is late, and from there. */
  readonly above: readonly [string[], string[]];
  /** Who looks at it when whoever was to do it says that it is not theirs. */
  readonly weighs: string[];
};

/** What goes up to the department: what was done and how much, a picture where it helps; nothing of any one resident (row S2-A26). */
function resultForm(): Method['forms'][string] {
  return {
    name: '办理结果',
    fields: [
      { id: 'did', label: '办了什么（只写事，不写是谁）', kind: 'note', required: true, max: 500 },
      { id: 'count', label: '办了几处、几户', kind: 'number', max: 10_000, fact: true },
      { id: 'photos', label: '照片', kind: 'photo', max: 6 },
    ],
  };
}

/** It ends by the department's yes, by a written no of the community, or by a written account where the department stays silent: never by the clock. */
function entrustedTo(ground: Ground): Method {
  const { id, name } = ground;
  return {
    language: 1,
    id,
    version: 1,
    name,
    unit: '件',
    about: '部门交办的事进同一个待办，写明谁办、办什么、哪天前、凭什么算办好；一样的合并，不该网格办的可以退。',
    from: '大同市广灵县',
    opens: {
      residents: false,
      posts: ['street-leader', 'county-leader'],
      catalogue: id,
      channels: ['above'],
      says: '「{subject}」已经交办下去。',
    },
    words: ['交办', '办理', '查看'],
    relays: [],
    oversees: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
    first: 'act',
    steps: [act(ground), weigh(ground), look(), close()],
    forms: { ...answerForms, result: resultForm() },
    reopen: { within: hours(7 * 24), to: 'act' },
    ends: {
      solved: { name: '办结', says: '「{subject}」已办结。' },
      explained: { name: '说明', says: '「{subject}」已写明情况，办结。部门不同意，七天内可以重新交办。' },
      'handed-over': { name: '移交', says: '「{subject}」已转到别处接着办。' },
      withdrawn: { name: '撤回', says: '「{subject}」部门撤回了，不用办了。' },
    },
  };
}

/** The department's day is the day, however often it comes back. */
function act({ does, above: [first, then] }: Ground): Step {
  return {
    id: 'act',
    name: '办理',
    shown: '办理',
    who: posts(...does),
    do: 'fill',
    within: fromCatalogue,
    since: 'receipt',
    late: [warn(workhours(4)), remind(), escalate(first, workdays(1)), escalate(then, workdays(1))],
    form: { done: 'result', returned: 'reason' },
    to: { done: 'look', returned: 'weigh' },
    buttons: { done: '办好了', returned: '不该我办' },
    asks: '上级交办：「{subject}」，请在 {due} 前办好。',
    says: { done: '办好了，报上来请部门看。', returned: '说不该由这里办，请社区看。' },
  };
}

function weigh({ weighs, above: [, then] }: Ground): Step {
  return {
    id: 'weigh',
    name: '看该不该办',
    shown: '办理',
    who: posts(...weighs),
    do: 'fill',
    within: workdays(1),
    late: [remind(), escalate(then, workdays(1))],
    form: 'reason',
    to: { again: 'act', 'sent-back': 'explained' },
    buttons: { again: '还是要办', 'sent-back': '退回部门' },
    asks: '「{subject}」说不该由这里办，请看一看：退回部门，还是接着办。',
    says: { again: '社区看过，接着办。', 'sent-back': '社区看过，退回部门。' },
  };
}

function look(): Step {
  return {
    id: 'look',
    name: '部门查看',
    shown: '查看',
    who: 'opener',
    do: 'rate',
    yes: 'solved',
    within: workdays(3),
    late: [remind(), otherwise('silent', workdays(2))],
    form: { unsolved: 'unsolved' },
    to: { solved: 'solved', unsolved: 'act', silent: 'close' },
    buttons: { solved: '够了', unsolved: '还差' },
    asks: '「{subject}」报上来了，请看够不够。',
    says: { solved: '部门看过，够了。', unsolved: '部门看过，还差，接着办。', silent: '部门没有回话，社区写明后办结。' },
  };
}

function close(): Step {
  return {
    id: 'close',
    name: '写明办结',
    shown: '查看',
    who: posts('community-staff', 'secretary'),
    do: 'fill',
    within: workdays(3),
    late: [remind(), escalate(['street-leader'], workdays(1))],
    form: 'explanation',
    to: { closed: 'explained' },
    buttons: { closed: '写明办结' },
    asks: '「{subject}」部门一直没有回话，请写明办了什么，按报的办结。',
    says: { closed: '部门没有回话，社区写明了经过。' },
  };
}
