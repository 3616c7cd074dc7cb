import { channelNames } from '../../channels.ts';
import type { Span } from '../../clock.ts';
import type { Field } from '../../forms.ts';
import type { Channel, OneWho, Panel, Rung, Share, Step, Who, Within } from '../../language.ts';
import { saySpan } from '../../spans/words.ts';

export const doNames: Readonly<Record<Step['do'], string>> = {
  fill: '办理并写下',
  assign: '派单',
  claim: '接单',
  rate: '本人确认',
  sign: '本人同意',
  wait: '等一等',
  review: '一起审',
  vote: '表决',
  meet: '开会',
  post: '公示',
  split: '分头办',
  gate: '等整批',
};
export const kindNames: Readonly<Record<Field['kind'], string>> = {
  text: '一句话',
  note: '一段话',
  choice: '选一项',
  number: '数字',
  money: '金额',
  date: '日期',
  photo: '照片',
  'yes-no': '是或否',
};
export const aspectNames: Readonly<Record<string, string>> = {
  name: '名称',
  unit: '单位',
  about: '说明',
  from: '出处',
  words: '居民看到的进度',
  first: '从哪一步开始',
  relays: '谁能转述本人的话',
  oversees: '谁能改派办理人',
  calls: '可以请谁来联办',
  supervises: '谁能督办',
  levels: '逐级上报',
  reclass: '改分类',
  reopen: '没解决时重新办',
  revocable: '收回委托',
  firstReply: '第一次答复',
  'opens-residents': '居民自己能提',
  'opens-posts': '谁能替居民登记',
  'opens-catalogue': '管哪一类事',
  'opens-channels': '从哪里来',
  'opens-says': '收到时说的话',
  'opens-sealed': '内容加密',
  'opens-oneThread': '再提接在同一件里',
  'opens-seenBy': '谁能看',
  'opens-about': '涉及谁时改走别的办法',
  do: '做法',
  shown: '居民看到的进度',
  who: '谁来做',
  within: '期限',
  since: '期限从收到那天算起',
  late: '超时以后',
  asks: '提醒办理人的话',
  pauses: '可以暂停的原因',
  extends: '申请延期',
  kinds: '谁能接',
  variants: '不同的接法',
  yes: '算作同意的按钮',
  panels: '谁来表态',
  recuse: '有关的人回避',
  seats: '谁来开会',
  quorum: '到多少人能开',
  unheld: '算作没开成的结果',
  into: '能分成哪些工作法',
  phase: '整批的这一步叫',
  to: '接着去',
  button: '按钮上的字',
  says: '告诉居民的话',
  form: '要写的表',
  label: '问什么',
  kind: '填法',
  required: '必须填',
  max: '最多',
  sensitive: '敏感内容',
  fact: '写进经过',
  posted: '一起公示',
  effects: '系统同时做的事',
  english: '英文',
};

const ones: Readonly<Record<Exclude<OneWho, object>, string>> = {
  opener: '提的本人',
  assignee: '接手的人',
  candidates: '派到的人',
  parties: '各方',
};
/** How a kind of post is called here. */
export type PostName = (post: string) => string;

export const sayPosts = (posts: readonly string[], named: PostName): string => posts.map(named).join('、') || '没有人';

export function sayWho(who: Who, named: PostName): string {
  if (typeof who === 'object' && 'any' in who) return who.any.map((one) => sayWho(one, named)).join('或');
  if (typeof who === 'string') return ones[who];
  return `${sayPosts(who.posts, named)}${who.not === undefined ? '' : `（${keptFrom(who.not)}）`}`;
}

function keptFrom(not: NonNullable<Exclude<OneWho, string>['not']>): string {
  if (typeof not === 'object') return '不是做过那一步的人';
  return not === 'assignee' ? '不是接手的人' : '不是提的本人';
}

export const sayWithin = (within: Within): string => ('from' in within ? '按事项清单' : saySpan(within));

const after = (span: Span | undefined): string => (span ? `${saySpan(span)}后` : '到期时');

export function sayRung(rung: Rung, { named, target }: { readonly named: PostName; readonly target: (outcome: string) => string }): string {
  if (rung.do === 'warn') return `提前 ${saySpan(rung.before)}提醒`;
  if (rung.do === 'remind') return `${after(rung.after)}再提醒`;
  if (rung.do === 'escalate') return `${after(rung.after)}请${sayPosts(rung.to, named)}来管`;
  if (rung.do === 'pool-again') return `${after(rung.after)}放回去再等 ${saySpan(rung.within)}`;
  return `${after(rung.after)}转到「${target(rung.outcome)}」`;
}

export function sayShare(share: Share): string {
  if ('count' in share) return `${share.count} 位`;
  if ('atLeast' in share) return `${share.atLeast[1]} 分之 ${share.atLeast[0]}`;
  const [part, of] = share.over;
  return part * 2 === of ? '过半' : `超过 ${of} 分之 ${part}`;
}

export function sayPanel({ name, of, quorum, agree, among, homes }: Panel, named: PostName): string {
  const who = of === 'parties' ? '各方' : sayPosts(of, named);
  return `${name}（${who}，${sayShare(quorum)}到，${among === 'all' ? '全体的' : ''}${sayShare(agree)}同意${homes ? '，一户一票' : ''}）`;
}

export const sayChannels = (channels: readonly Channel[]): string => channels.map((channel) => channelNames[channel]).join('、');

export const effectNames: Readonly<Record<string, string>> = {
  'show-openly': '公开',
  'hide-openly': '收回公开',
  notify: '通知',
  'open-works': '立工程',
  'settle-bill': '结账',
  'stand-on-letter': '凭委托书',
  'give-stars': '评星',
  'disputes-heard': '记下听到的矛盾',
  'disputes-asked': '记下双方问过',
  'keep-owners-vote': '记下业主投票',
  'found-owners-committee': '成立业委会',
};

export const quote = (text: string): string => (text === '' ? '（空）' : `「${text.length > 40 ? `${text.slice(0, 40)}…` : text}」`);
export const nothing = '没有';
export const yesNo = (value: unknown): string => (value === true ? '是' : '否');
