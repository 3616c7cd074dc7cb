import type { Method, Panel, Step } from '#method/language.ts';
import { escalate, hours, otherwise, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, sevenDays } from './answer-pages.ts';

const office = ['secretary', 'community-staff'];
const councils = ['appraisal-council', 'council'];
const hurried = { within: workdays(5), late: [remind(), escalate(['secretary'], workdays(2))] };

/** More than half of those who sit have spoken, and more than half of them say yes: the place names no figure, so every panel has the usual one. */
function panel(name: string, of: string): Panel {
  return { name, of: [of], quorum: { over: [1, 2] }, agree: { over: [1, 2] } };
}

/** One of each kind who watched it signs. */
function watched(name: string, ...of: string[]): Panel {
  return { name, of, quorum: { count: 1 }, agree: { count: 1 } };
}

function gate(id: string, phase: string, shown: string, to: string): Step {
  const [name, asks, opened] = [`等一起${phase}`, `等这一轮一起「${phase}」。`, `这一轮开始「${phase}」了。`];
  return { id, name, shown, do: 'gate', phase, within: workdays(20), buttons: {}, asks, to: { opened: to }, says: { opened } };
}

/** 听意见 and 审: facts are heard, both councils agree, whoever is concerned steps aside, three kinds of people watch (rows S1-C13, S1-C14, S1-C15). */
const reviewing: Step[] = [
  {
    ...hurried,
    id: 'facts',
    name: '听各方面意见',
    shown: '审',
    do: 'fill',
    who: posts(...office, 'grid-worker'),
    form: 'facts',
    buttons: { heard: '听过了' },
    asks: '「{subject}」请听听各方面怎么说，只记事实，写下来。',
    to: { heard: 'review' },
    says: { heard: '听过各方面的意见了，您有话说可以在这里回应。' },
  },
  {
    ...hurried,
    id: 'review',
    name: '两会审',
    shown: '审',
    do: 'review',
    recuse: true,
    panels: [panel('道德评议会', 'appraisal-council'), panel('村民议事会', 'council')],
    form: { no: 'reason' },
    buttons: { yes: '同意', no: '不同意', aside: '回避' },
    asks: '「{subject}」请审一审，和自己家有关的请回避。',
    to: { agreed: 'witness', refused: 'reasons' },
    says: { agreed: '两会都同意了。', refused: '两会没有都同意，会把理由告诉您。' },
  },
  {
    ...hurried,
    id: 'reasons',
    name: '说明理由',
    shown: '审',
    do: 'fill',
    who: posts(...office),
    form: { lower: 'lower', 'not-now': 'explanation' },
    buttons: { lower: '建议另一个星级', 'not-now': '这一轮先不评' },
    asks: '「{subject}」两会没有都同意，请把理由写给这家人。',
    to: { lower: 'accept', 'not-now': 'explained' },
    says: { lower: '两会建议另一个星级，理由写在这里。', 'not-now': '这一轮先不评，理由写在这里。' },
  },
  {
    id: 'accept',
    name: '您看行不行',
    shown: '审',
    do: 'sign',
    who: 'opener',
    yes: 'accepts',
    within: workdays(5),
    late: [remind(), otherwise('silent', workdays(2))],
    buttons: { accepts: '可以', 'hear-me': '我想当面说' },
    asks: '「{subject}」两会建议另一个星级，您看可以吗？也可以当面说。',
    to: { accepts: 'witness', 'hear-me': 'hearing', silent: 'hearing' },
    says: { accepts: '您说可以。', 'hear-me': '请您当面说一说。', silent: '还没有听到您的话，会约您当面说。' },
  },
  {
    ...hurried,
    id: 'hearing',
    name: '当面听',
    shown: '审',
    do: 'meet',
    who: posts(...office),
    seats: councils,
    quorum: { count: 2 },
    form: { held: 'minutes' },
    buttons: { held: '听过了' },
    asks: '「{subject}」请约个时间，当面听这家人说。',
    to: { held: 'review' },
    says: { held: '当面听您说过了，请两会再审一次。' },
  },
  {
    ...hurried,
    id: 'witness',
    name: '监督签字',
    shown: '审',
    do: 'review',
    recuse: true,
    panels: [watched('村干部', 'two-committees'), watched('党员', 'member'), watched('群众代表', 'supervisor')],
    form: { no: 'reason' },
    buttons: { yes: '签字', no: '不签', aside: '回避' },
    asks: '「{subject}」审完了，请监督的人看过程，签个字。',
    to: { agreed: 'reviewed', refused: 'review' },
    says: { agreed: '村干部、党员、群众代表都签了字。', refused: '监督的人没有签字，请两会再审一次。' },
  },
];

/** 定 and what comes after: the meeting, the filing with the town, the plaque if the household wants one (rows S1-C19, S1-C20, S1-C21). */
const deciding: Step[] = [
  {
    ...hurried,
    id: 'decide',
    name: '两委会定',
    shown: '定',
    do: 'meet',
    who: posts('secretary'),
    seats: ['two-committees'],
    quorum: { over: [1, 2] },
    form: { named: 'decision', 'not-now': 'explanation' },
    buttons: { named: '定下来', 'not-now': '这一轮先不评' },
    asks: '「{subject}」公示没有意见了，请开会定下来。',
    to: { named: 'filing', 'not-now': 'explained' },
    says: { named: '两委会定下来了。', 'not-now': '两委会没有定，理由写在这里。' },
  },
  {
    ...hurried,
    id: 'filing',
    name: '报镇党委备案',
    shown: '定',
    do: 'fill',
    who: posts(...office),
    form: 'filing',
    buttons: { filed: '已备案' },
    asks: '「{subject}」请报镇党委备案，写下备案号。',
    to: { filed: 'plaque' },
    says: { filed: '镇党委备案了。' },
  },
  {
    id: 'plaque',
    name: '挂不挂牌',
    shown: '定',
    do: 'sign',
    who: 'opener',
    yes: 'wanted',
    within: workdays(5),
    late: [remind(), otherwise('silent', workdays(3))],
    buttons: { wanted: '挂', declined: '不挂' },
    asks: '「{subject}」评上了。门口要不要挂块牌？不挂也一样算数。',
    to: { wanted: 'hanging', declined: 'confirm', silent: 'confirm' },
    says: { wanted: '您说挂牌。', declined: '不挂牌，评上的星一样算数。', silent: '没有听您说要挂，就先不挂，评上的星一样算数。' },
  },
  {
    ...hurried,
    id: 'hanging',
    name: '授牌',
    shown: '定',
    do: 'fill',
    who: posts(...office),
    form: 'handing',
    buttons: { hung: '牌送到了' },
    asks: '「{subject}」请把牌送到家。',
    to: { hung: 'confirm' },
    says: { hung: '牌送到了。' },
  },
  ...lastWord({ to: 'hearing', askers: posts(...office), hurried: ['secretary'], shown: '定' }),
];

const stars = {
  id: 'stars',
  label: '几星级',
  kind: 'choice',
  required: true,
  fact: true,
  choices: [
    { id: 'five', label: '五星级' },
    { id: 'four', label: '四星级' },
    { id: 'three', label: '三星级' },
    { id: 'two', label: '二星级' },
    { id: 'one', label: '一星级' },
  ],
} satisfies Method['forms'][string]['fields'][number];

/**
 * 星级文明户「五步法」 of 尖草坪区阳曲镇 (歇子寨村, 郭家窑村): 抓 → 报 → 审 → 晒 → 定, each step closed before the next. Rows S1-C1, S1-C2, S1-C5, S1-C9, S1-C13,
 * S1-C14, S1-C15, S1-C18, S1-C19, S1-C21. A household asks for itself or is in no list; nobody reads who was given no star; whatever lowers a wish has a reason, a
 * hearing and another look; no star opens or closes a service. How long it is posted the place does not say: seven days.
 */
export const starRound: Method = {
  language: 1,
  id: 'star-round',
  version: 1,
  name: '星级文明户五步法',
  unit: '户',
  about: '自愿报名，两会审、公示晒、两委会定，一步做完再走下一步。只评好的，不评上不进任何名单，也不影响办事。',
  from: '尖草坪区阳曲镇歇子寨村、郭家窑村',
  opens: {
    residents: true,
    posts: ['secretary', 'community-staff', 'grid-worker'],
    catalogue: 'household-stars',
    channels: everyChannel,
    says: '「{subject}」报上了。这一轮报名结束以后一起审，您随时可以撤回。',
  },
  words: ['抓', '报', '审', '晒', '定'],
  relays: ['community-staff', 'grid-worker'],
  oversees: ['secretary'],
  first: 'asked',
  steps: [
    gate('asked', '审', '报', 'facts'),
    ...reviewing,
    gate('reviewed', '晒', '审', 'posted'),
    {
      id: 'posted',
      name: '张榜公示',
      shown: '晒',
      do: 'post',
      who: posts('secretary', 'community-staff'),
      within: hours(7 * 24),
      late: [remind(), escalate(['two-committees'], workdays(2))],
      buttons: {},
      asks: '「{subject}」公示有人提意见，请答复。',
      to: { over: 'shown', upheld: 'hearing' },
      says: { over: '公示满七天，意见都答复了。', upheld: '有意见成立了，先当面听您说，再审一次。' },
    },
    gate('shown', '定', '晒', 'decide'),
    ...deciding,
  ],
  forms: {
    ...answerForms,
    facts: {
      name: '各方面意见',
      fields: [{ id: 'facts', label: '听到的事实（不写看法，不写是谁说的）', kind: 'note', required: true, max: 800 }],
    },
    lower: { name: '建议的星级', fields: [stars, { id: 'reason', label: '理由（这家人看得到）', kind: 'note', required: true, max: 500 }] },
    minutes: { name: '当面听的记录', fields: [{ id: 'minutes', label: '这家人怎么说', kind: 'note', required: true, max: 800 }] },
    decision: { name: '会议决定', fields: [stars, { id: 'minutes', label: '会议记录', kind: 'note', required: true, max: 800 }] },
    filing: { name: '备案', fields: [{ id: 'number', label: '镇党委备案号', kind: 'text', required: true, max: 40, fact: true }] },
    handing: { name: '授牌', fields: [{ id: 'day', label: '哪天送到的', kind: 'date', required: true, fact: true }] },
  },
  reopen: sevenDays('hearing'),
  ends: {
    ...answerEnds,
    solved: { name: '评定', says: '「{subject}」评定好了，恭喜。七天内有话说，可以重新打开。' },
    explained: { name: '说明', says: '「{subject}」这一轮没有评，理由写给您了，不进任何名单。您不同意，七天内可以重新打开，当面说。' },
  },
  effects: { 'decide.named': [{ do: 'give-stars', with: { step: 'decide', field: 'stars' } }] },
};
