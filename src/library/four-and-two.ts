import type { Method, Step, StepThat } from '#method/language.ts';
import { escalate, hours, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, everyChannel, lastWord, sevenDays } from './answer-pages.ts';
import { carriedOut, councilForms, deputiesVote } from './deliberation-pages.ts';

const publishers = ['secretary', 'two-committees'];
const hurried = [remind(), escalate(['secretary'], workdays(2))];

/**
 * 四议两公开: the branch proposes, the two committees discuss, the Party members review, the villagers decide; the decision is made public, and so is the
 * result. As 和顺县义兴镇井玉沟村 does it (row S0-B14); the six are common knowledge, the seven days of each publication ours.
 */
export const fourAndTwo: Method = {
  language: 1,
  id: 'four-and-two',
  version: 1,
  name: '四议两公开',
  unit: '件',
  about: '支部提议、两委商议、党员审议、村民决议，一步不能跳；决议公开一次，结果再公开一次。',
  from: '和顺县义兴镇井玉沟村',
  opens: {
    residents: true,
    posts: ['secretary', 'community-staff', 'grid-head', 'grid-worker'],
    catalogue: 'deliberation',
    channels: everyChannel,
    says: '收到您提的「{subject}」，支部研究后告诉您。',
  },
  words: ['支部提议', '两委商议', '党员审议', '村民决议', '决议公开', '办理', '结果公开', '评价'],
  relays: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  oversees: ['secretary'],
  supervises: ['secretary', 'street-leader'],
  first: 'propose',
  steps: [
    propose(),
    reviewed({ id: 'discuss', name: '两委商议', shown: '两委商议' }, { panel: '两委', post: 'two-committees', onwards: 'review' }),
    reviewed({ id: 'review', name: '党员审议', shown: '党员审议' }, { panel: '党员大会', post: 'member', onwards: 'decide' }),
    deputiesVote({ id: 'decide', name: '村民决议', shown: '村民决议' }, '村民代表会议', { passed: 'announce', failed: 'back' }),
    back(),
    announced('announce', '决议公开', 'decision'),
    published({ id: 'decision', name: '公开决议', shown: '决议公开' }, { over: 'entrust', upheld: 'back' }),
    ...carriedOut({
      shown: '办理',
      doers: ['two-committees', 'community-staff', 'grid-head', 'secretary'],
      watched: '办理',
      watchers: ['supervisor', 'council'],
      onwards: 'report',
    }),
    announced('report', '结果公开', 'result'),
    published({ id: 'result', name: '公开结果', shown: '结果公开' }, { over: 'confirm', upheld: 'carry' }),
    ...lastWord({
      to: 'carry',
      askers: { posts: ['grid-worker', 'grid-head', 'community-staff'], not: 'assignee' },
      hurried: ['secretary'],
    }),
  ],
  forms: {
    ...councilForms,
    publication: { name: '公开的内容', fields: [{ id: 'text', label: '张贴什么', kind: 'note', required: true, max: 800, posted: true }] },
  },
  reopen: sevenDays('entrust'),
  ends: answerEnds,
};

function propose(): Step {
  return {
    id: 'propose',
    name: '支部提议',
    shown: '支部提议',
    who: posts('secretary', 'estate-branch'),
    do: 'fill',
    within: workdays(5),
    late: [remind(), escalate(['street-leader'], workdays(3))],
    form: { proposed: 'listed', explained: 'explanation', 'handed-over': 'hand-over' },
    to: { proposed: 'discuss', explained: 'explained', 'handed-over': 'handed-over' },
    buttons: { proposed: '提议', explained: '说明情况', 'handed-over': '移交' },
    asks: '「{subject}」请支部在 {due} 前研究，要不要提出来。',
    says: { proposed: '支部提了出来。', explained: '已向您说明。', 'handed-over': '已移交有关单位。' },
  };
}

type Body = { readonly panel: string; readonly post: string; readonly onwards: string };

function reviewed(at: Pick<Step, 'id' | 'name' | 'shown'>, { panel, post, onwards }: Body): StepThat<'review'> {
  return {
    ...at,
    do: 'review',
    within: workdays(5),
    late: [...hurried],
    panels: [{ name: panel, of: [post], quorum: { over: [1, 2] }, agree: { over: [1, 2] } }],
    buttons: { yes: '同意', no: '不同意' },
    to: { agreed: onwards, refused: 'back' },
    asks: '「{subject}」请您在 {due} 前说同意还是不同意。',
    says: { agreed: `${panel}同意。`, refused: `${panel}没有同意。` },
  };
}

/** Who wrote it is told; what was not carried begins again from the proposal, or is explained. */
function back(): Step {
  return {
    id: 'back',
    name: '退回支部',
    shown: '支部提议',
    who: posts('secretary', 'estate-branch'),
    do: 'fill',
    within: workdays(5),
    late: [...hurried],
    form: { again: 'reason', explained: 'explanation' },
    to: { again: 'discuss', explained: 'explained' },
    buttons: { again: '改了再提', explained: '说明情况' },
    asks: '「{subject}」退回支部了，请在 {due} 前定下来：改了再提，还是向提的人说明。',
    says: { again: '支部改了再提。', explained: '已向您说明。' },
  };
}

function announced(id: string, word: string, onwards: string): Step {
  return {
    id,
    name: `写${word}`,
    shown: word,
    who: posts(...publishers),
    do: 'fill',
    within: workdays(3),
    late: [...hurried],
    form: { published: 'publication' },
    to: { published: onwards },
    buttons: { published: '公开' },
    asks: `「{subject}」请在 {due} 前写好${word}，让全村看得到。`,
    says: { published: `${word}了，七天内谁都可以提意见。` },
  };
}

function published(at: Pick<Step, 'id' | 'name' | 'shown'>, to: { readonly over: string; readonly upheld: string }): StepThat<'post'> {
  return {
    ...at,
    do: 'post',
    who: posts(...publishers),
    within: hours(7 * 24),
    late: [...hurried],
    buttons: {},
    to,
    asks: '「{subject}」正在公开，有人提意见要件件答复。',
    says: { over: '公开期满，意见都答复了。', upheld: '有一条意见说得对，退回去改。' },
  };
}
