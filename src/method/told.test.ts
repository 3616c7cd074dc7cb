import { expect, test } from 'vitest';
import { describe } from './describe.ts';
import type { Method, Step } from './language.ts';
import type { MatterState, Tell } from './matter.ts';
import { type Act, theSystem } from './matter.ts';
import { tellsOf } from './tells.ts';
import { otherwise, remind, workdays } from './terms.ts';
import { many, page, settle } from './testing/many.ts';
import { council, elders, person, Story, secretary, wang } from './testing/many-story.ts';

const [li, zhao, sun, zhou, wu] = council;
const [qian, feng] = elders;
const reader = person('kong', 'reader');
const agreed = () => new Story().say('yes', li, zhao, sun, zhou, qian, feng);
const atMeeting = () =>
  agreed()
    .passes(72)
    .goes({ kind: 'open-gate', by: theSystem })
    .say('yes', ...council);
const objecting = () => agreed().goes({ kind: 'object', by: reader, answers: { reason: '他家院里乱堆' } });

/** Who is told what by the last act, sorted by whom. */
function told(story: Story, asked?: Act): readonly (readonly [string, string])[] {
  const before = story.state;
  if (asked) story.goes(asked);
  return lastTells(story, before).map(({ to, say }) => [whom(to), say]);
}

function lastTells(story: Story, before: MatterState): readonly Tell[] {
  const event = story.events.at(-1);
  return event ? tellsOf(story.method, event, before, story.state) : [];
}

function whom(to: Tell['to']): string {
  if (typeof to === 'string') return to;
  if ('party' in to) return `party ${to.party.person ?? to.party.account}`;
  return 'person' in to ? to.person : to.posts.join();
}

function lineOf({ method, events }: Story): string {
  const event = events.at(-1);
  if (!event) throw new Error('nothing happened');
  const { title, facts } = describe(method, event);
  return [title, ...facts.map(({ label, say }) => `${label}：${say}`)].join(' | ');
}

test('a voice is a line of the story and tells nobody; what it comes to is told to who asked and to all who spoke, with the count', () => {
  const story = new Story().say('yes', li, zhao, sun, zhou).say('aside', wu).say('yes', qian);
  expect(told(new Story().say('yes', li), says(zhao))).toEqual([]);
  expect(lineOf(new Story().say('yes', li))).toBe('{by}表了态 | 村民代表会：同意');
  const result = '「{subject}」审过了。村民代表会：同意 4、不同意 0，回避 1；老人会：同意 2、不同意 0，没有表态 1。';
  expect(told(story, { kind: 'do', by: feng ?? theSystem, step: 'review', outcome: 'yes' })).toEqual([
    ...['li', 'zhao', 'sun', 'zhou', 'wu', 'qian'].map((one) => [one, result]),
    ['opener', '审过了。'],
    ['waiting', '请看「{subject}」。'],
  ]);
  expect(lineOf(story)).toBe('审过了。 | 村民代表会：同意 4、不同意 0，回避 1 | 老人会：同意 2、不同意 0，没有表态 1');
});

function says(by: typeof li): Act {
  return { kind: 'do', by: by ?? theSystem, step: 'review', outcome: 'yes' };
}

test('who objects is heard by those who answer, and hears the answer; nobody else reads their words', () => {
  const story = objecting();
  const before = agreed().state;
  expect(lastTells(story, before).map(({ to, say, words }) => [whom(to), say, words ?? null])).toEqual([
    ['waiting', '「{subject}」有人提了意见，请看过并答复：', story.state.seq],
    ['opener', '「{subject}」公示期间有人提了意见，答复以后再往下走。', null],
  ]);
  expect(lineOf(story)).toBe('有居民提了意见');
  const objection = story.state.seq;
  const answer = { kind: 'answer-objection', by: secretary, objection, answers: { reason: '已经清走' } } as const;
  expect(told(objecting(), { ...answer, upheld: false })).toEqual([['party kong', '您对「{subject}」提的意见有了答复：']]);
  expect(told(story, { ...answer, upheld: true })).toEqual([
    ['party kong', '您对「{subject}」提的意见成立，谢谢您：'],
    ['opener', '意见成立，重新审。'],
    ['waiting', '请看「{subject}」。'],
  ]);
  expect(lineOf(story)).toBe('{by}答复了意见，意见成立： | 接下来：意见成立，重新审');
});

test('the answer to the last objection after the time is up ends the posting, and says so', () => {
  const story = objecting().passes(80);
  const answers = { reason: '已经清走' };
  const before = story.state;
  story.goes({ kind: 'answer-objection', by: secretary, objection: story.state.objections?.[0]?.seq ?? 0, upheld: false, answers });
  expect(lastTells(story, before).map(({ to, say }) => [whom(to), say])).toContainEqual(['opener', '公示期满。']);
  expect(lineOf(story)).toBe('{by}答复了意见： | 接下来：公示期满');
});

test('a meeting is told, with when and where, to those it is for and to who asked; moved, it is told again', () => {
  const story = atMeeting();
  const convene = { kind: 'convene', by: secretary, at: '2026-12-12T01:00:00.000Z', place: '村委会' } as const;
  expect(told(story, convene)).toEqual([
    ['council', '「{subject}」{meeting} 开会，请您参加。'],
    ['opener', '「{subject}」定在 {meeting} 开会。'],
  ]);
  expect(story.events.at(-1)?.facts.meeting).toEqual({ at: '2026-12-12T01:00:00.000Z', place: '村委会' });
  expect(told(story, { ...convene, place: '老年活动室' })[0]).toEqual(['council', '「{subject}」开会改到 {meeting}，请您参加。']);
  expect(lineOf(story)).toBe('{by}通知开会：{meeting}');
  story.goes({
    kind: 'do',
    by: secretary,
    step: 'meet',
    outcome: 'held',
    answers: { did: '定了' },
    present: ['li', 'zhao', 'sun'],
  });
  expect(lineOf(story)).toContain('到会：3 人，应到 5 人');
});

test('a vote is counted in the words of its own buttons', () => {
  const story = agreed().passes(72).goes({ kind: 'open-gate', by: theSystem }).say('yes', li, zhao, sun).say('no', zhou).passes(24);
  expect(lineOf(story)).toBe('通过了。 | 村民代表会：赞成 3、反对 1，没有表态 1');
});

test('who divided a matter hears of each part that ends, who asked when all have', () => {
  const story = atMeeting();
  story.goes({ kind: 'do', by: secretary, step: 'meet', outcome: 'held', answers: { did: '定了' }, present: ['li', 'zhao', 'sun'] });
  const parts = ['k0', 'k1'].map((key) => ({ key, method: 'whistle', subject: '修路' }));
  story.goes({ kind: 'do', by: secretary, step: 'parts', outcome: 'split', parts });
  for (const { key } of parts) story.goes({ kind: 'begin-child', by: theSystem, key, matter: `m-${key}` });
  expect(lineOf(story)).toBe('分出一部分单独办：{child}');
  expect(told(story, { kind: 'end-child', by: theSystem, matter: 'm-k0', ended: 'solved' })).toEqual([
    ['chen', '「{subject}」分头办的，有一部分办完了。'],
  ]);
  expect(told(story, { kind: 'end-child', by: theSystem, matter: 'm-k1', ended: 'explained' })).toEqual([
    ['opener', '各部分都办完了。'],
    ['waiting', '请看「{subject}」。'],
  ]);
  expect(lineOf(story)).toBe('一部分办完了：{child} | 结果：说明 | 接下来：各部分都办完了');
});

test('a question for another class goes to who decides it, the answer with its reason to who asked', () => {
  const asks: Act = { kind: 'ask-reclass', by: wang, answers: { reason: '这是大事' } };
  const asked = () => agreed().goes(asks);
  expect(told(agreed(), asks)).toEqual([['secretary', '「{subject}」居民申请改分类，请看过并答复：']]);
  const answer = { kind: 'answer-reclass', by: secretary, answers: { reason: '牵涉全楼' } } as const;
  const refused = asked();
  expect(told(refused, { ...answer, granted: false })).toEqual([['opener', '「{subject}」没有同意改分类，接着按原来的办：']]);
  expect(lineOf(refused)).toBe('没有同意改分类：');
  expect(told(asked(), { ...answer, granted: true })).toContainEqual(['opener', '「{subject}」同意改分类，重新看过再办：']);
});

test('the other side is told that it is one, that a signature waits for it, and how it went on', () => {
  const story = mediated();
  const opened = tellsOf(story.method, story.events[0] ?? never(), { ...story.state, others: [] }, story.state);
  expect(opened.map(({ to, say }) => [whom(to), say])).toContainEqual([
    'party a-qin',
    '「{subject}」和您有关，请您看一看；怎么办，要听您的意见。',
  ]);
  expect(told(story, { kind: 'do', by: wang, step: 'consent', outcome: 'both' })).toEqual([
    ['waiting', '「{subject}」已经有一方同意，还等您的答复。'],
  ]);
  const other = { person: null, account: 'a-qin', posts: [] };
  expect(told(story, { kind: 'do', by: other, step: 'consent', outcome: 'both' })).toEqual([
    ['opener', '双方都同意。'],
    ['waiting', '请看「{subject}」。'],
  ]);
  expect(told(mediated(), { kind: 'withdraw', by: wang })).toEqual([['party a-qin', many.ends.withdrawn.says]]);
});

const consent: Step = {
  ...page,
  id: 'consent',
  name: '双方同意',
  do: 'sign',
  who: 'parties',
  yes: 'both',
  late: [remind(), otherwise('no', workdays(3))],
  buttons: { both: '同意调解', no: '不同意' },
  to: { both: 'settle', no: 'settle' },
  says: { both: '双方都同意。', no: '有一方不同意。' },
};

function mediated(): Story {
  const method: Method = { ...many, first: 'consent', steps: [consent, settle], words: ['审', '办'], reclass: undefined };
  return new Story(method, { others: [{ person: null, account: 'a-qin' }] });
}

function never(): never {
  throw new Error('nothing happened');
}
