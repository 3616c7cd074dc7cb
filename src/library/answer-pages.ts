import type { Method, Step } from '#method/language.ts';
import { otherwise, remind, workdays } from '#method/terms.ts';
import { orderForms } from './order-pages.ts';

/** The forms of what is answered rather than ordered. */
export const answerForms: Method['forms'] = {
  reply: { name: '答复', fields: [{ id: 'reply', label: '怎么答复', kind: 'note', required: true, max: 500 }] },
  ...pick('reason', 'unsolved', 'explanation', 'hand-over', 'heard'),
};

function pick(...ids: string[]): Method['forms'] {
  return Object.fromEntries(Object.entries(orderForms).filter(([id]) => ids.includes(id)));
}

type Back = { readonly to: string; readonly askers: Extract<Step, { do: 'fill' }>['who']; readonly hurried: readonly string[] };

/** The person has the last word; who stays silent is asked, and what they say is written down. @param back where 「不满意」 leads, and who asks. */
export function lastWord({ to, askers, hurried }: Back): Step[] {
  return [
    {
      id: 'confirm',
      name: '听您的话',
      shown: '评价',
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
      shown: '评价',
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
