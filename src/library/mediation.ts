import type { Method, Step } from '#method/language.ts';
import { escalate, hours, otherwise, posts, remind, warn, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, lastWord, sevenDays } from './answer-pages.ts';

type By = { readonly id: string; readonly name: string; readonly post: string; readonly from: string };

/**
 * 万家和纠纷调解: nobody is mediated who did not agree to it, and either side may leave at any time. The sides may have the mediator changed once; what is
 * left alone three days, or not settled in seven, goes from the mediator to the community; thirty days after receipt both are told the other ways. A
 * settlement is a text that both sign. Sealed: who is no side of it and does not mediate it sees nothing of it, on no agenda and in no minutes.
 * As 古交市西曲街道滨河北路社区 and 和顺县义兴镇井玉沟村 do it (rows S0-B25, S0-B26, S1-A15, S1-A16, S1-A17, S2-A28, S2-A74); the days are ours.
 */
export const mediation: Method = mediatedBy({ id: 'mediation', name: '纠纷调解', post: 'mediator', from: '古交市西曲街道滨河北路社区' });
/** The same, where the council that deliberates settles quarrels too (row S3-B2). */
export const councilMediation: Method = mediatedBy({ id: 'council-mediation', name: '议事会调处', post: 'council', from: '太原市迎泽区' });

function mediatedBy({ id, name, post, from }: By): Method {
  return {
    language: 1,
    id,
    version: 2,
    name,
    unit: '件',
    about: '双方都同意才调解，随时可以退出；谈成了写下来，两边签字才算数。只有双方和调解的人看得到。',
    from,
    opens: {
      residents: false, // who names the other side is somebody both can complain of: residents ask by 「想请人调解」, at the counter, on the phone
      posts: [post, 'secretary', 'community-staff', 'grid-head', 'grid-worker'],
      catalogue: 'mediation',
      channels: ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'],
      says: '收到您的调解申请，正在问另一方愿不愿意。双方都同意才开始，随时可以退出，也可以直接去法院。',
      sealed: true,
      seenBy: ['secretary'], // a mediator reads a case that waits to be taken, and then only the one who took it (row S1-A15)
    },
    words: ['申请', '双方同意', '调解', '协议', '回访'],
    relays: ['secretary'],
    oversees: ['secretary'],
    levels: [
      { name: '调解员', posts: [post], step: 'take' },
      { name: '社区', posts: ['secretary'], step: 'above' },
      { name: '街道', posts: ['street-leader'] },
    ],
    first: 'consent',
    steps: [...consent(), ...accepted(post), ...talks(), ...settled()],
    forms: forms(),
    reopen: sevenDays('consent'),
    ends: {
      ...answerEnds,
      solved: { name: '和解', says: '「{subject}」双方和好了，协议照着办了。七天内要是又起争执，可以重新打开。' },
      explained: { name: '没调成', says: '「{subject}」这次没有调成，别的路都告诉您了：可以去法院，也可以找别处。' },
      withdrawn: { name: '退出', says: '「{subject}」有一方退出，调解停了。退出不影响您去法院、找别处。' },
    },
  };
}

function forms(): Method['forms'] {
  const reason = { id: 'reason', label: '哪里没照协议办', kind: 'note', required: true, max: 500 } as const;
  return {
    ...answerForms,
    agreement: {
      name: '调解协议',
      fields: [
        { id: 'terms', label: '双方谈成了什么', kind: 'note', required: true, max: 1000 },
        { id: 'until', label: '哪天以前办到', kind: 'date' },
      ],
    },
    broken: { name: '没照协议办', fields: [reason] },
  };
}

function consent(): Step[] {
  return [
    {
      id: 'consent',
      name: '双方同意',
      shown: '双方同意',
      who: 'parties',
      do: 'sign',
      yes: 'both',
      within: workdays(5),
      late: [remind(), otherwise('silent', workdays(3))],
      to: { both: 'take', refused: 'outside', silent: 'outside' },
      buttons: { both: '同意调解', refused: '不同意' },
      asks: '有一件邻里之间的事想请人来调解，您同意吗？不同意没关系，不用说为什么。',
      says: { both: '双方都同意调解。', refused: '有一方不同意调解，不会强求。', silent: '有一方没有答复，不能开始调解。' },
    },
  ];
}

/** A mediator both can live with. */
function accepted(post: string): Step[] {
  return [
    {
      id: 'take',
      name: '调解员接',
      shown: '调解',
      who: posts(post),
      do: 'assign',
      within: hours(3 * 24),
      late: [otherwise('untouched')],
      to: { taken: 'accept', untouched: 'above' },
      buttons: { taken: '我来调解' },
      asks: '有一件纠纷，双方都同意调解，请在 {due} 前接下。',
      says: { taken: '{assignee}来调解。', untouched: '三天没有人接，已转到社区，社区会和您联系。' },
    },
    {
      id: 'accept',
      name: '认这位调解员',
      shown: '调解',
      who: 'parties',
      do: 'sign',
      yes: 'accepted',
      within: workdays(2),
      late: [otherwise('silent')],
      to: { accepted: 'talk', rejected: 'another', silent: 'talk' },
      buttons: { accepted: '可以', rejected: '换一位' },
      asks: '{assignee}来调解，您觉得可以吗？可以换一次人。',
      says: { accepted: '双方都认这位调解员。', rejected: '有一方要换一位调解员。', silent: '没有人要换，开始调解。' },
    },
    {
      id: 'another',
      name: '换一位接',
      shown: '调解',
      who: { posts: [post], not: { step: 'take' } },
      do: 'assign',
      within: hours(3 * 24),
      late: [otherwise('untouched')],
      to: { taken: 'talk', untouched: 'above' },
      buttons: { taken: '我来调解' },
      asks: '有一件纠纷要换一位调解员，请在 {due} 前接下。',
      says: { taken: '换成{assignee}来调解。', untouched: '三天没有人接，已转到社区，社区会和您联系。' },
    },
  ];
}

/** Seven days with the mediator, then the community, thirty days from receipt in all. */
function talks(): Step[] {
  return [
    talk({ id: 'talk', name: '调解', within: 7, failed: 'above', says: '七天没有谈成，转到社区接着调。' }),
    {
      id: 'above',
      name: '社区接着调',
      shown: '调解',
      who: posts('secretary'),
      do: 'assign',
      within: workdays(2),
      late: [remind(), escalate(['street-leader'], workdays(1))],
      form: { explained: 'explanation' },
      to: { taken: 'community-talk', explained: 'explained' },
      buttons: { taken: '我来调解', explained: '说明情况' },
      asks: '有一件纠纷转到社区，请在 {due} 前接下。',
      says: { taken: '社区的{assignee}来调解。', explained: '已向双方说明。' },
    },
    talk({ id: 'community-talk', name: '接着调解', within: 30, failed: 'outside', says: '从申请到现在三十天，没有谈成。' }),
    {
      id: 'outside',
      name: '告诉别的路',
      shown: '调解',
      who: posts('secretary'),
      do: 'fill',
      within: workdays(2),
      late: [remind(), escalate(['street-leader'], workdays(1))],
      form: { explained: 'explanation' },
      to: { explained: 'explained' },
      buttons: { explained: '都说清楚了' },
      asks: '这件纠纷没有调成，请在 {due} 前把别的路告诉双方：法院、法律援助、信访。',
      says: { explained: '别的路都告诉双方了。' },
    },
  ];
}

type Talk = { readonly id: string; readonly name: string; readonly within: number; readonly failed: string; readonly says: string };

function talk({ id, name, within, failed, says }: Talk): Step {
  return {
    id,
    name,
    shown: '调解',
    who: 'assignee',
    do: 'fill',
    within: hours(within * 24),
    ...(failed === 'outside' ? { since: 'receipt' as const } : {}),
    late: [warn(hours(24)), otherwise('overdue')],
    form: { terms: 'agreement', failed: 'reason' },
    to: { terms: 'agree', failed, overdue: failed },
    buttons: { terms: '谈成了，写协议', failed: '谈不成' },
    asks: '请和双方谈，{due} 前谈成就写下协议请双方签字。',
    says: { terms: '谈成了，请双方看协议、签字。', failed: '没有谈成。', overdue: says },
  };
}

/** The text stands when both have signed it; then it is looked after. */
function settled(): Step[] {
  return [
    {
      id: 'agree',
      name: '双方签字',
      shown: '协议',
      who: 'parties',
      do: 'sign',
      yes: 'signed',
      within: workdays(5),
      late: [remind(), otherwise('silent', workdays(3))],
      to: { signed: 'follow', unsigned: 'community-talk', silent: 'community-talk' },
      buttons: { signed: '同意，签字', unsigned: '不签' },
      asks: '协议写好了，请看清楚再签。双方都签才算数；调解协议可以一起去法院申请司法确认。',
      says: { signed: '双方都签了，协议算数。', unsigned: '有一方没有签，接着谈。', silent: '有一方没有答复，接着谈。' },
    },
    {
      id: 'follow',
      name: '回访',
      shown: '回访',
      who: 'assignee',
      do: 'fill',
      within: workdays(15),
      late: [remind(), escalate(['secretary'], workdays(2))],
      form: { kept: 'heard', broken: 'broken' },
      to: { kept: 'confirm', broken: 'community-talk' },
      buttons: { kept: '照协议办了', broken: '没照协议办' },
      asks: '协议签了，请在 {due} 前回访双方，看照着办了没有。',
      says: { kept: '回访过，协议照着办了。', broken: '回访过，协议没有照着办，接着谈。' },
    },
    ...lastWord({
      to: 'community-talk',
      askers: { posts: ['secretary', 'community-staff'], not: 'assignee' },
      hurried: ['secretary'],
      shown: '回访',
    }),
  ];
}
