import { orderEnds, orderForms } from '#library/order-pages.ts';
import type { Method, Step } from '#method/language.ts';
import { hours, otherwise, posts, remind, workdays } from '#method/terms.ts';
import { page as anyPage, settle } from '#method/testing/many.ts';

const page = { ...anyPage, shown: '议' };
const classing: Step = {
  ...page,
  id: 'class',
  name: '定类',
  do: 'fill',
  who: posts('secretary'),
  form: 'class',
  buttons: { classed: '定好了' },
  to: { classed: 'review' },
  says: { classed: '定了是大事还是小事。' },
};
const review: Step = {
  ...page,
  id: 'review',
  name: '审议',
  do: 'review',
  recuse: true,
  panels: [{ name: '议事会', of: ['council'], quorum: { atLeast: [2, 3] }, agree: { over: [1, 2] } }],
  form: { no: 'explanation' },
  buttons: { yes: '同意', no: '不同意', aside: '回避' },
  to: { agreed: 'posted', refused: 'settle' },
  says: { agreed: '议过了，同意。', refused: '没有同意。' },
};
const posted: Step = {
  ...page,
  id: 'posted',
  name: '公示',
  do: 'post',
  who: posts('secretary'),
  within: hours(72),
  buttons: {},
  to: { over: 'meet', upheld: 'review' },
  says: { over: '公示期满。', upheld: '意见成立，重新议。' },
};
const meet: Step = {
  ...page,
  id: 'meet',
  name: '定事会',
  do: 'meet',
  who: posts('secretary'),
  seats: ['council'],
  quorum: { over: [1, 2] },
  form: { held: 'result' },
  buttons: { held: '会开过了' },
  to: { held: 'settle' },
  says: { held: '会开过了。' },
};
const size: Method['forms'][string] = {
  name: '大事小事',
  fields: [
    {
      id: 'size',
      label: '大事还是小事',
      kind: 'choice',
      required: true,
      fact: true,
      choices: [
        { id: 'big', label: '大事' },
        { id: 'small', label: '小事' },
      ],
    },
    { id: 'notice', label: '公示内容', kind: 'note', posted: true },
    { id: 'inside', label: '内部说明', kind: 'note' },
  ],
};

/** Something is classed, reviewed by a council, pinned up, and settled in a meeting. */
export const deliberation: Method = {
  language: 1,
  id: 'test-deliberation',
  version: 1,
  name: '议一议',
  unit: '件',
  about: '大家的事大家议。',
  from: '',
  opens: { residents: true, posts: ['council'], catalogue: 'test-talks', channels: ['online', 'counter'], says: '收到。' },
  words: ['报', '议', '办'],
  relays: ['grid-worker'],
  oversees: ['secretary'],
  first: 'class',
  steps: [classing, review, posted, meet, settle],
  forms: { ...orderForms, class: size },
  reopen: { within: workdays(7), to: 'settle' },
  reclass: { asks: 1, posts: ['secretary'], to: 'class' },
  ends: orderEnds,
};

const consent: Step = {
  ...page,
  id: 'consent',
  name: '双方同意',
  do: 'sign',
  who: 'parties',
  yes: 'both',
  late: [remind(), otherwise('no', workdays(3))],
  buttons: { both: '同意调解', no: '不同意' },
  to: { both: 'talk', no: 'talk' },
  says: { both: '双方都同意。', no: '有一方不同意。' },
};
const talk: Step = { ...settle, id: 'talk', name: '调解', shown: '议', who: posts('mediator') };

/** Two sides must agree before somebody settles between them. */
export const between: Method = {
  ...deliberation,
  id: 'test-mediation',
  name: '两家说和',
  opens: { residents: false, posts: ['mediator'], catalogue: 'test-quarrels', channels: ['online', 'visit'], says: '收到。' },
  first: 'consent',
  steps: [consent, talk],
  reopen: { within: workdays(7), to: 'talk' },
  reclass: undefined,
};
