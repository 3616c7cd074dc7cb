import { orderEnds, orderForms } from '#library/order-pages.ts';
import type { Method, Step, StepThat } from '../language.ts';
import { escalate, hours, posts, remind, workdays } from '../terms.ts';

export const page = {
  within: workdays(3),
  late: [remind(), escalate(['secretary'], workdays(1))],
  shown: '审',
  asks: '请看「{subject}」。',
};
const review: Step = {
  ...page,
  id: 'review',
  name: '审议',
  do: 'review',
  recuse: true,
  panels: [
    { name: '村民代表会', of: ['council'], quorum: { atLeast: [2, 3] }, agree: { over: [1, 2] } },
    { name: '老人会', of: ['elder'], quorum: { count: 2 }, agree: { atLeast: [1, 2] } },
  ],
  buttons: { yes: '同意', no: '不同意', aside: '回避' },
  to: { agreed: 'posted', refused: 'settle' },
  says: { agreed: '审过了。', refused: '没有审过。' },
};
const posted: Step = {
  ...page,
  id: 'posted',
  name: '公示',
  shown: '晒',
  do: 'post',
  who: posts('secretary'),
  within: hours(72),
  buttons: {},
  to: { over: 'gate', upheld: 'review' },
  says: { over: '公示期满。', upheld: '意见成立，重新审。' },
};
const gate: Step = {
  id: 'gate',
  name: '等整批',
  shown: '晒',
  do: 'gate',
  phase: '定',
  within: workdays(10),
  buttons: {},
  asks: '等整批一起定。',
  to: { opened: 'vote' },
  says: { opened: '整批开始定。' },
};
const vote: Step = {
  ...page,
  id: 'vote',
  name: '表决',
  shown: '定',
  do: 'vote',
  within: hours(24),
  late: [],
  panels: [{ name: '村民代表会', of: ['council'], quorum: { atLeast: [2, 3] }, agree: { over: [1, 2] }, among: 'all' }],
  buttons: { yes: '赞成', no: '反对' },
  to: { passed: 'meet', failed: 'settle' },
  says: { passed: '通过了。', failed: '没有通过。' },
};
const meet: Step = {
  ...page,
  id: 'meet',
  name: '开会',
  shown: '定',
  do: 'meet',
  who: posts('secretary'),
  seats: ['council'],
  quorum: { over: [1, 2] },
  form: { held: 'result' },
  buttons: { held: '开过了' },
  to: { held: 'parts' },
  says: { held: '会开过了。' },
};
const parts: Step = {
  ...page,
  id: 'parts',
  name: '分头办',
  shown: '办',
  do: 'split',
  who: posts('secretary'),
  into: ['whistle'],
  form: { whole: 'explanation' },
  buttons: { split: '分头办', whole: '不用分' },
  to: { joined: 'settle', whole: 'settle' },
  says: { split: '分头办了。', joined: '各部分都办完了。', whole: '不用分。' },
};
export const settle: StepThat<'fill'> = {
  ...page,
  id: 'settle',
  name: '说明',
  shown: '办',
  do: 'fill',
  who: posts('secretary'),
  form: { told: 'explanation', solved: 'explanation' },
  buttons: { told: '说明', solved: '办结' },
  to: { told: 'explained', solved: 'solved' },
  says: { told: '已说明。', solved: '办结了。' },
};
/** A method in which many have a part: two panels, a posting, a gate, a vote, a meeting, parts. */
export const many: Method = {
  language: 1,
  id: 'many',
  version: 1,
  name: '大家定',
  unit: '件',
  about: '',
  from: '',
  opens: { residents: true, posts: [], catalogue: 'neighbourly', channels: ['online'], says: '收到。' },
  words: ['报', '审', '晒', '定', '办'],
  relays: ['grid-worker'],
  oversees: ['secretary'],
  first: 'review',
  steps: [review, posted, gate, vote, meet, parts, settle],
  forms: orderForms,
  reopen: { within: workdays(7), to: 'settle' },
  reclass: { asks: 1, posts: ['secretary'], to: 'review' },
  ends: orderEnds,
};
