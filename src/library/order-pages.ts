import type { Method, Step } from '#method/language.ts';
import { escalate, otherwise, postsButNotTheAssignee, remind, workdays } from '#method/terms.ts';

/** The forms that every method of orders between neighbours asks. */
export const orderForms: Method['forms'] = {
  result: {
    name: '办理结果',
    fields: [
      { id: 'did', label: '怎么办的', kind: 'note', required: true, max: 500 },
      { id: 'photos', label: '照片', kind: 'photo', max: 6 },
    ],
  },
  reason: { name: '原因', fields: [{ id: 'reason', label: '原因', kind: 'note', required: true, max: 300 }] },
  unsolved: { name: '没解决', fields: [{ id: 'reason', label: '哪里没解决', kind: 'note', required: true, max: 300 }] },
  explanation: { name: '说明', fields: [{ id: 'reason', label: '怎么说明的', kind: 'note', required: true, max: 500 }] },
  'hand-over': {
    name: '移交',
    fields: [
      { id: 'unit', label: '移交给哪个单位', kind: 'text', required: true, max: 40 },
      { id: 'reason', label: '为什么移交', kind: 'note', required: true, max: 300 },
    ],
  },
  quote: {
    name: '报价',
    fields: [
      { id: 'price', label: '价格', kind: 'money', required: true, max: 1_000_000, fact: true },
      { id: 'covers', label: '包含什么', kind: 'text', required: true, max: 60 },
    ],
  },
  heard: {
    name: '本人的话',
    fields: [
      {
        id: 'how',
        label: '怎么问到的',
        kind: 'choice',
        required: true,
        fact: true,
        choices: [
          { id: 'visit', label: '上门' },
          { id: 'phone', label: '电话' },
        ],
      },
      { id: 'reason', label: '本人怎么说', kind: 'note', required: true, max: 300 },
    ],
  },
};

/** How orders end, told to the person who asked. */
export const orderEnds: Method['ends'] = {
  solved: { name: '办结', says: '「{subject}」已办结，谢谢您的评价。七天内要是又不行了，可以点「没解决」。' },
  explained: { name: '说明', says: '「{subject}」已向您说明，办结。您不同意，七天内可以重新打开。' },
  'handed-over': { name: '移交', says: '「{subject}」已移交有关单位接着办。您也可以找别处，不影响这件事。' },
  withdrawn: { name: '撤回', says: '「{subject}」已撤回。' },
};

/** Said when the person who asked says a second time that it is not solved. */
export const unsolvedAgain = '「{subject}」您说还没解决，这次由社区来协调，会有人和您联系。';

/** Kinds of post that may be called in to help with somebody's work; neighbours who help are called by name. */
export const calls = ['grid-worker', 'grid-head', 'community-staff', 'secretary', 'micro-grid-worker', 'building-head', 'property'];

type Word = {
  /** The step 「没解决」 leads back to, and how that is said: 退回重新办. */
  readonly back: string;
  readonly again: string;
  /** Who comes to ask whoever stays silent. */
  readonly by: '网格员' | '社区';
  /** The two steps as the place calls them, and under which of its words the first is shown. */
  readonly names: readonly [string, string];
  readonly shown?: string;
  readonly asks?: string;
  readonly days?: number;
  readonly visit?: string;
};

/** The last word on an order is the resident's; whoever stays silent is asked by somebody else than the one who did it. */
export function residentsWord(word: Word): Step[] {
  const { back, again, by, names, shown = '评价', asks = '办好了吗', days = 3, visit = 'visit' } = word;
  return [
    {
      id: 'confirm',
      name: names[0],
      shown,
      who: 'opener',
      do: 'rate',
      yes: 'solved',
      within: workdays(days),
      late: [remind(), otherwise('silent', workdays(2))],
      form: { unsolved: 'unsolved' },
      to: { solved: 'solved', unsolved: back, silent: visit },
      buttons: { solved: '解决了', unsolved: '没解决' },
      asks: `「{subject}」${asks}？请点「解决了」或「没解决」。`,
      says: { solved: '居民确认：解决了。', unsolved: `居民说没解决，${again}。`, silent: `还没有听到您的答复，${by}会来问一声。` },
    },
    {
      id: visit,
      name: names[1],
      shown: '评价',
      who: postsButNotTheAssignee('grid-worker', 'grid-head', 'community-staff'),
      do: 'fill',
      within: workdays(3),
      late: [remind(), escalate(['secretary'], workdays(1))],
      form: { solved: 'heard', unsolved: 'heard', unreached: 'reason' },
      to: { solved: 'solved', unsolved: back, unreached: 'explained' },
      buttons: { solved: '解决了', unsolved: '没解决', unreached: '没联系上' },
      asks: '「{subject}」还没听到居民答复，请去问一声，记下本人的话。',
      says: {
        solved: `${by}问过您，您说解决了。`,
        unsolved: `${by}问过您，您说没解决，${again}。`,
        unreached: '没有联系上您，已写明情况。',
      },
    },
  ];
}
