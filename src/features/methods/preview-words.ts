import { channelNames } from '#method/channels.ts';
import type { Field } from '#method/forms.ts';
import type { Channel, Share, Step } from '#method/language.ts';

/** What a step asks of people, as the page of a method says it. */
export const stepKinds: Readonly<Record<Step['do'], string>> = {
  fill: '办理、填写',
  assign: '派出',
  claim: '接单',
  rate: '评价',
  sign: '签字',
  wait: '等时间',
  review: '审议',
  vote: '表决',
  meet: '开会',
  post: '公示',
  split: '分头办',
  gate: '等整批',
};

export const fieldKinds: Readonly<Record<Field['kind'], string>> = {
  text: '一行字',
  note: '一段话',
  choice: '选一个',
  number: '数字',
  money: '金额',
  date: '日期',
  photo: '照片',
  'yes-no': '是或否',
};

const outcomesNobodyPresses: Readonly<Record<string, string>> = {
  agreed: '都同意',
  refused: '没同意',
  passed: '表决通过',
  failed: '表决没通过',
  over: '到期',
  upheld: '意见成立',
  joined: '都办完了',
  opened: '整批往下走',
};

/** An outcome that has no button, because it follows from what many did or from the time. */
export function byItself(outcome: string): string {
  return outcomesNobodyPresses[outcome] ?? '到时没人办';
}

export function channelsSaid(channels: readonly Channel[]): string {
  return channels.map((channel) => channelNames[channel]).join('、');
}

export function sayPosts(posts: readonly string[], postNames: ReadonlyMap<string, string>): string {
  return posts.map((post) => postNames.get(post) ?? post).join('、');
}

const inBlanks: Readonly<Record<string, string>> = {
  subject: '这件事',
  due: '期限',
  until: '期限',
  assignee: '办理人',
  called: '办理人',
  by: '经办人',
  takers: '邻里',
  reason: '写明的原因',
  price: '报价',
  next: '下一步的人',
  waiting: '等着的人',
  place: '地点',
  meeting: '时间、地点',
};

/** A sentence of a method as it reads before there is a matter to speak of. */
export function saidIn(sentence: string): string {
  return sentence.replace(/\{([a-z]+)\}/g, (_, blank: string) => inBlanks[blank] ?? '……');
}

function sayShare(share: Share): string {
  if ('count' in share) return `${share.count} 人`;
  const [part, whole] = 'over' in share ? share.over : share.atLeast;
  if (part === whole) return '全体';
  return `${whole} 分之 ${part}${'over' in share ? '以上（不含本数）' : '以上'}`;
}

export const previewWords = {
  residents: '居民',
  parties: '各方',
  handlerOnly: '只有办理人',
  reopen: (within: string) => `办结后 ${within}内，居民可以说「没解决」，接着办。`,
  firstReply: (within: string) => `收到后 ${within}内，要有人给居民第一次回话。`,
  levels: (names: string) => `一级一级往上：${names}。`,
  reclass: (asks: number, posts: string) => `提的人可以要求改大事、小事，最多 ${asks} 次，由${posts}答复并写明理由。`,
  supervises: (posts: string) => `${posts}可以督办。`,
  calls: (posts: string) => `办的时候可以叫上：${posts}。`,
  meeting: (seats: string, quorum: Share) => `${seats}参加，到会要有${sayShare(quorum)}。`,
  panel: (name: string, of: string, quorum: Share, agree: Share) =>
    `${name}（${of}）：要有${sayShare(quorum)}表态，${sayShare(agree)}同意才算过。`,
  recuse: '与这件事有关的人回避。',
  warn: (before: string) => `到期前 ${before}，提醒说明或申请延期。`,
  atOnce: '到期',
  later: (after: string) => `再过 ${after}`,
  remind: (when: string) => `${when}，催一次。`,
  escalate: (when: string, posts: string) => `${when}，报给${posts}，也可以接着办。`,
  poolAgain: (when: string, within: string) => `${when}没人接，再发给大家 ${within}。`,
  otherwise: (when: string, outcome: string) => `${when}还没有人办，按「${outcome}」走。`,
} as const;
