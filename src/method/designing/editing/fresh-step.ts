import type { Method, Panel, Step } from '../../language.ts';
import { doersOf } from '../../page.ts';
import { escalate, hours, otherwise, posts, remind, workdays } from '../../terms.ts';
import { isEnd } from './targets.ts';

type Kind = Step['do'];
/** Where a step stands: its id, the word it shows under, where it goes on, and where it goes back when there is such a place. */
export type Standing = {
  readonly id: string;
  readonly shown: string;
  readonly onwards: string;
  readonly back: string | undefined;
  /** Who would do it, where it is done by posts. */
  readonly posts: readonly string[];
};
/** The form in which a step that ends a matter has its reason written down. */
export const written = 'written';
const writtenForm: Method['forms'][string] = {
  name: '写明情况',
  fields: [{ id: 'reason', label: '写明情况', kind: 'note', required: true, max: 500 }],
};

export function withWritten(method: Method): Method {
  return written in method.forms ? method : { ...method, forms: { ...method.forms, [written]: writtenForm } };
}

/** Kinds that go on by the clock, by many or with the round: no one person writes down why, so no end can stand behind them. */
export const neverBeforeAnEnd: readonly Kind[] = ['wait', 'post', 'gate', 'vote', 'review', 'split'];

/** A step of this kind that is whole at once: it has a name, people, a time, what happens when that is over, and leads onwards. */
export function freshStep(method: Method, kind: Kind, at: Standing): Step {
  return fresh[kind]({ ...at, asks: '「{subject}」轮到您了，请在 {due} 前办好。', within: workdays(3), late: usualLadder }, method);
}

/** Posts for a step of its own: those of the steps before it, else those who open matters. */
export function usualPosts({ steps, opens }: Method, at: number): readonly string[] {
  const before = steps.slice(0, at + 1).toReversed();
  const named = before.map((step) => doersOf(step).flatMap((one) => (typeof one === 'object' ? one.posts : [])));
  return named.find((held) => held.length > 0) ?? (opens.posts.length > 0 ? opens.posts : ['community-staff', 'secretary']);
}

const usualLadder = [remind(), escalate(['secretary'], workdays(1))];

type Begun = Standing & Pick<Step, 'asks' | 'within' | 'late'>;

const fresh: Readonly<Record<Kind, (begun: Begun, method: Method) => Step>> = {
  fill: ({ onwards, back: _, posts: held, ...common }) => ({
    ...common,
    do: 'fill',
    name: '新的一步',
    who: posts(...held),
    ...writtenFor('done', onwards),
    to: { done: onwards },
    buttons: { done: '办好了' },
    says: { done: '这一步办好了。' },
  }),
  assign: ({ onwards, back: _, posts: held, ...common }, { steps }) => {
    const isOffered = steps.find(({ id }) => id === onwards)?.do === 'claim';
    const outcome = isOffered ? 'sent' : 'taken';
    return {
      ...common,
      do: 'assign',
      name: isOffered ? '派单' : '接手',
      who: posts(...held),
      ...writtenFor(outcome, onwards),
      to: { [outcome]: onwards },
      buttons: { [outcome]: isOffered ? '派出去' : '我来办' },
      says: { [outcome]: isOffered ? '已派给{takers}，等人接单。' : '由{assignee}来办。' },
    };
  },
  claim: ({ onwards, back: _, posts: held, ...common }, { steps }) => ({
    ...common,
    do: 'claim',
    name: '接单',
    who: 'candidates',
    kinds: [...(steps.flatMap((step) => (step.do === 'claim' ? [step.kinds] : []))[0] ?? held)],
    ...writtenFor('claimed', onwards),
    to: { claimed: onwards },
    buttons: { claimed: '我来办' },
    says: { claimed: '{assignee}接了。' },
    asks: '「{subject}」请人来接，请在 {due} 前接下。',
  }),
  rate: ({ onwards, back, posts: _, ...common }) => ({
    ...common,
    do: 'rate',
    name: '本人确认',
    who: 'opener',
    yes: 'solved',
    ...orSilent({ solved: onwards }, back ? { unsolved: back } : {}, silentTo(onwards, back)),
    buttons: { solved: '解决了', ...(back ? { unsolved: '没解决' } : {}) },
    says: { solved: '本人确认：解决了。', ...(back ? { unsolved: '本人说没解决，重新办。' } : {}), ...silentSays(onwards, back) },
    asks: '「{subject}」办好了吗？请在 {due} 前答复。',
  }),
  sign: ({ onwards, back, posts: _, ...common }) => ({
    ...common,
    do: 'sign',
    name: '本人同意',
    who: 'opener',
    yes: 'agreed',
    ...(back ? {} : { form: { declined: written } }),
    ...orSilent({ agreed: onwards }, { declined: back ?? 'explained' }, silentTo(onwards, back)),
    buttons: { agreed: '同意', declined: '不同意' },
    says: { agreed: '本人同意了。', declined: '本人没有同意。', ...silentSays(onwards, back) },
    asks: '「{subject}」请您看一看，同意不同意，请在 {due} 前答复。',
  }),
  wait: ({ onwards, back: _, posts: _posts, late: _late, ...common }) => ({
    ...common,
    do: 'wait',
    name: '等一等',
    to: { over: onwards },
    buttons: {},
    says: { over: '时间到了，接着往下办。' },
    asks: '「{subject}」到 {due} 自动往下走。',
  }),
  review: ({ onwards, back, posts: held, ...common }) => ({
    ...common,
    do: 'review',
    name: '一起审',
    panels: [panelOf(held)],
    to: { agreed: onwards, refused: back ?? onwards },
    buttons: { yes: '同意', no: '不同意' },
    says: { agreed: '审过了。', refused: '没有审过。' },
    asks: '「{subject}」请您说说同意不同意，请在 {due} 前答复。',
  }),
  vote: ({ onwards, back, posts: held, late: _, ...common }) => ({
    ...common,
    do: 'vote',
    name: '大家表决',
    panels: [panelOf(held)],
    to: { passed: onwards, failed: back ?? onwards },
    buttons: { yes: '赞成', no: '反对' },
    says: { passed: '表决通过了。', failed: '表决没有通过。' },
    asks: '「{subject}」请您表决，请在 {due} 前投票。',
  }),
  meet: ({ onwards, back: _, posts: held, ...common }) => ({
    ...common,
    do: 'meet',
    name: '开会',
    who: posts(...held),
    seats: [...held],
    quorum: { over: [1, 2] },
    form: { held: written },
    to: { held: onwards },
    buttons: { held: '会开好了' },
    says: { held: '会开过了。' },
    asks: '「{subject}」请召集大家开会，请在 {due} 前开好。',
  }),
  post: ({ onwards, back, posts: held, ...common }) => ({
    ...common,
    do: 'post',
    name: '公示',
    who: posts(...held),
    within: hours(7 * 24),
    to: { over: onwards, upheld: back ?? onwards },
    buttons: {},
    says: { over: '公示期满，没有意见要改。', upheld: '有意见成立，重新办。' },
    asks: '「{subject}」正在公示，有意见请您答复。',
  }),
  split: ({ onwards, back: _, posts: held, ...common }, { steps }) => ({
    ...common,
    do: 'split',
    name: '分头办',
    who: posts(...held),
    into: [...(steps.flatMap((step) => (step.do === 'split' ? [step.into] : []))[0] ?? ['three-orders'])],
    to: { joined: onwards, whole: onwards },
    buttons: { split: '分成几件', whole: '不用分' },
    says: { split: '分成几件，分头去办。', joined: '分出去的都办完了。', whole: '不用分，一起办。' },
  }),
  gate: ({ onwards, back: _, posts: _posts, late: _late, ...common }) => ({
    ...common,
    do: 'gate',
    name: '等整批',
    phase: '下一步',
    to: { opened: onwards },
    buttons: {},
    says: { opened: '整批一起往下走。' },
    asks: '「{subject}」等整批一起往下走。',
  }),
};

const panelOf = (held: readonly string[]): Panel => ({ name: '大家', of: [...held], quorum: { over: [1, 2] }, agree: { over: [1, 2] } });

/** No end without a reason: what leads to one has it written down. */
function writtenFor(outcome: string, onwards: string): { form?: Record<string, string> } {
  return isEnd(onwards) ? { form: { [outcome]: written } } : {};
}

/** Whom nobody could ask again is not waited for; no end comes by silence. */
const silentTo = (onwards: string, back: string | undefined): string | undefined => (isEnd(onwards) ? back : onwards);

function orSilent(yes: Step['to'], no: Step['to'], silent: string | undefined): Pick<Step, 'to' | 'late'> {
  if (silent === undefined) return { to: { ...yes, ...no }, late: [remind()] };
  return { to: { ...yes, ...no, silent }, late: [remind(), otherwise('silent', workdays(2))] };
}

const silentSays = (onwards: string, back: string | undefined): Step['says'] =>
  silentTo(onwards, back) ? { silent: '还没有等到答复，先往下办。' } : {};
