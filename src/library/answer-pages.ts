import type { Method, Step } from '#method/language.ts';
import { escalate, hours, otherwise, posts, remind, workdays, workhours } from '#method/terms.ts';
import { orderForms } from './order-pages.ts';

/** Everything a neighbour may be heard through. */
export const everyChannel: Method['opens']['channels'] = ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'];

/** Who writes down what a neighbour says: the office and the grid. */
export const listeners = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'building-head'];

/** Within seven days whoever asked may open it again. */
export const sevenDays = (to: string): Method['reopen'] => ({ within: hours(7 * 24), to });

/** The forms of what is answered rather than ordered. */
export const answerForms: Method['forms'] = {
  reply: { name: '答复', fields: [{ id: 'reply', label: '怎么答复', kind: 'note', required: true, max: 500 }] },
  ...pick('reason', 'unsolved', 'explanation', 'hand-over', 'heard'),
};

function pick(...ids: string[]): Method['forms'] {
  return Object.fromEntries(Object.entries(orderForms).filter(([id]) => ids.includes(id)));
}

type Back = {
  readonly to: string;
  readonly askers: Extract<Step, { do: 'fill' }>['who'];
  readonly hurried: readonly string[];
  readonly shown?: string;
};

/**
 * The person has the last word; who stays silent is asked, and what they say is written down.
 * @param back where 「不满意」 leads, who asks, and under which of the method's words it is shown
 */
export function lastWord({ to, askers, hurried, shown = '评价' }: Back): Step[] {
  return [
    {
      id: 'confirm',
      name: '听您的话',
      shown,
      who: 'opener',
      do: 'rate',
      yes: 'solved',
      within: workdays(5),
      late: [remind(), otherwise('silent', workdays(3))],
      form: { unsolved: 'unsolved' },
      to: { solved: 'solved', unsolved: to, silent: 'ask' },
      buttons: { solved: '满意', unsolved: '不满意' },
      asks: '「{subject}」答复您了，您满意吗？',
      says: { solved: '您说满意。', unsolved: '您说不满意，接着办。', silent: '还没有听到您的话，会来问一声。' },
    },
    {
      id: 'ask',
      name: '问一声',
      shown,
      who: askers,
      do: 'fill',
      within: workdays(3),
      late: [remind(), { do: 'escalate', to: [...hurried], after: workdays(1) }],
      form: { solved: 'heard', unsolved: 'heard', unreached: 'reason' },
      to: { solved: 'solved', unsolved: to, unreached: 'explained' },
      buttons: { solved: '满意', unsolved: '不满意', unreached: '没联系上' },
      asks: '「{subject}」还没听到本人的话，请问一声，写下来。',
      says: { solved: '问过您，您说满意。', unsolved: '问过您，您说不满意，接着办。', unreached: '没有联系上您，已写明情况。' },
    },
  ];
}

/** How answers end, told to the person who spoke. */
export const answerEnds: Method['ends'] = {
  solved: { name: '办结', says: '「{subject}」已办结，谢谢您。七天内想再说，可以重新打开。' },
  explained: { name: '说明', says: '「{subject}」已向您说明，办结。您不同意，七天内可以重新打开，也可以找别处。' },
  'handed-over': { name: '移交', says: '「{subject}」已移交有关单位接着办，编号不变。您也可以找别处，不影响这件事。' },
  withdrawn: { name: '撤回', says: '「{subject}」已撤回。' },
};

/** Whoever takes it first has it alone: from then on it is theirs to read and to answer. @param to where it goes once taken */
export function takenByOne(id: string, to: string, posted: readonly string[], words: { shown: string; asks: string; says: string }): Step {
  return {
    id,
    name: words.shown,
    shown: words.shown,
    who: posts(...posted),
    do: 'assign',
    within: workhours(8),
    late: [remind(), escalate(['secretary'], workhours(8))],
    form: { 'handed-over': 'hand-over' },
    to: { taken: to, 'handed-over': 'handed-over' },
    buttons: { taken: '我来办', 'handed-over': '移交' },
    asks: words.asks,
    says: { taken: words.says, 'handed-over': '已移交有关单位，他们接着帮您。' },
  };
}
