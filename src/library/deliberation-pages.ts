import type { Method, Step, StepThat } from '#method/language.ts';
import { escalate, fromCatalogue, hours, posts, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerForms } from './answer-pages.ts';
import { orderForms } from './order-pages.ts';

/** The forms of what is deliberated, decided, done and looked after. */
export const councilForms: Method['forms'] = {
  ...orderForms,
  ...answerForms,
  listed: { name: '列入议题', fields: [{ id: 'topic', label: '议什么、请谁来议', kind: 'note', required: true, max: 300 }] },
  minutes: {
    name: '议事记录',
    fields: [
      { id: 'heard', label: '大家怎么说', kind: 'note', required: true, max: 1000 },
      { id: 'plan', label: '商量出的办法', kind: 'note', required: true, max: 500 },
    ],
  },
  watched: {
    name: '监督',
    fields: [
      { id: 'reason', label: '看到了什么', kind: 'note', required: true, max: 500 },
      { id: 'photos', label: '照片', kind: 'photo', max: 6 },
    ],
  },
};

type Placed = Pick<Step, 'id' | 'name' | 'shown'>;

/** A vote of residents' deputies: two thirds must take part, more than half of them agree. What fails goes back to people, never to an end. */
export function deputiesVote(at: Placed, panel: string, to: { readonly passed: string; readonly failed: string }): StepThat<'vote'> {
  return {
    ...at,
    do: 'vote',
    within: workdays(3),
    late: [warn(hours(24))],
    panels: [{ name: panel, of: ['council'], quorum: { atLeast: [2, 3] }, agree: { over: [1, 2] } }],
    buttons: { yes: '赞成', no: '反对', aside: '弃权' },
    to,
    asks: '「{subject}」请您表决，{due} 前有效。',
    says: { passed: '表决通过。', failed: '表决没有通过。' },
  };
}

type Taking = { readonly who: readonly string[]; readonly proposed: string };

/** A topic is accepted, explained or handed over: whoever brought it hears which. */
export function listed(at: Placed, { who, proposed }: Taking): StepThat<'fill'> {
  return {
    ...at,
    do: 'fill',
    who: posts(...who),
    within: workdays(2),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { listed: 'listed', explained: 'explanation', 'handed-over': 'hand-over' },
    to: { listed: proposed, explained: 'explained', 'handed-over': 'handed-over' },
    buttons: { listed: '列入议题', explained: '说明情况', 'handed-over': '移交' },
    asks: '有居民提了一件事：「{subject}」，请在 {due} 前看一看要不要一起议。',
    says: { listed: '已列入议题。', explained: '已向您说明。', 'handed-over': '已移交有关单位。' },
  };
}

/** What was not carried is talked over once more, or explained to whoever brought it. */
export function talkedAgain(at: Placed, who: readonly string[], back: string): StepThat<'fill'> {
  return {
    ...at,
    do: 'fill',
    who: posts(...who),
    within: workdays(3),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { again: 'reason', explained: 'explanation' },
    to: { again: back, explained: 'explained' },
    buttons: { again: '再议一次', explained: '说明情况' },
    asks: '「{subject}」没有通过，请在 {due} 前定下来：再议，还是向提的人说明。',
    says: { again: '再议一次。', explained: '已向您说明。' },
  };
}

type Meeting = {
  readonly who: readonly string[];
  readonly seats: readonly string[];
  readonly quorum: StepThat<'meet'>['quorum'];
  readonly onwards: string;
};

/** A meeting with minutes: what people said, and the way they found. */
export function deliberated(at: Placed, { who, seats, quorum, onwards }: Meeting): StepThat<'meet'> {
  return {
    ...at,
    do: 'meet',
    who: posts(...who),
    seats: [...seats],
    quorum,
    within: workdays(7),
    late: [warn(hours(48)), remind(), escalate(['secretary'], workdays(2))],
    form: { proposed: 'minutes', explained: 'explanation' },
    to: { proposed: onwards, explained: 'explained' },
    buttons: { proposed: '议好了', explained: '议下来不办' },
    asks: '「{subject}」请在 {due} 前开会商议，记下大家的话。',
    says: { proposed: '大家商议过，有了办法。', explained: '大家商议过，已向您说明。' },
  };
}

type Deed = {
  readonly shown: string;
  readonly doers: readonly string[];
  readonly watched: string;
  readonly watchers: readonly string[];
  readonly onwards: string;
};

/** What was decided is taken on by name, done, and looked at by others than who did it. */
export function carriedOut({ shown, doers, watched, watchers, onwards }: Deed): Step[] {
  return [
    {
      id: 'entrust',
      name: '定谁来办',
      shown,
      who: posts(...doers),
      do: 'assign',
      within: workdays(1),
      late: [remind(), escalate(['secretary'], workdays(1))],
      to: { taken: 'carry' },
      buttons: { taken: '我来办' },
      asks: '「{subject}」要有人来办，请在 {due} 前接下。',
      says: { taken: '{assignee}来办。' },
    },
    {
      id: 'carry',
      name: '办理',
      shown,
      who: 'assignee',
      do: 'fill',
      within: fromCatalogue,
      pauses: [{ reason: '等材料', most: workdays(10) }],
      late: [warn(workhours(4)), remind(), escalate(['secretary'], workdays(1))],
      extends: { asks: 2, most: workdays(10), posts: ['community-staff', 'secretary'] },
      form: { done: 'result', returned: 'reason' },
      to: { done: 'watch', returned: 'entrust' },
      buttons: { done: '办好了', returned: '退回' },
      asks: '「{subject}」由您来办，请在 {due} 前办好。',
      says: { done: '{assignee}说办好了，请人看一看。', returned: '{assignee}退回了，换人来办。' },
    },
    {
      id: 'watch',
      name: '看落实',
      shown: watched,
      who: { posts: [...watchers], not: 'assignee' },
      do: 'fill',
      within: workdays(3),
      late: [remind(), escalate(['secretary'], workdays(1))],
      form: { seen: 'watched', lacking: 'watched' },
      to: { seen: onwards, lacking: 'carry' },
      buttons: { seen: '落实了', lacking: '没落实' },
      asks: '「{subject}」说是办好了，请在 {due} 前去看一看。',
      says: { seen: '看过了，落实了。', lacking: '看过了，没落实，接着办。' },
    },
  ];
}
