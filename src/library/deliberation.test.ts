import { expect, test } from 'vitest';
import type { Act, Actor } from '#method/matter.ts';
import { person, Story, wang } from '#method/testing/many-story.ts';
import { fiveSteps } from './five-steps.ts';
import { fourAndTwo } from './four-and-two.ts';
import { selfManagement } from './self-management.ts';
import { sixSteps } from './six-steps.ts';
import { speakAndDo } from './speak-and-do.ts';

const chen = person('chen', 'secretary');
const he = person('he', 'community-staff');
const branch = person('qiao', 'estate-branch');
const linked = person('sun', 'linked-member');
const member = person('zheng', 'member');
const council = ['li', 'zhao', 'wu'].map((name) => person(name, 'council'));
const committee = ['bai', 'tian', 'hou'].map((name) => person(name, 'two-committees'));
const [li] = council;
const doer = person('gao', 'two-committees', 'property', 'estate-committee');

const holders: Record<string, string[]> = {
  secretary: ['chen'],
  'estate-branch': ['qiao'],
  'community-staff': ['he'],
  member: ['zheng'],
  council: ['li', 'zhao', 'wu'],
  'two-committees': ['bai', 'tian', 'hou'],
  'estate-committee': ['gao'],
};

class Council extends Story {
  override get context() {
    return { ...super.context, holders };
  }
  does(by: Actor, outcome: string, answers: Record<string, string | number> = {}, present?: readonly string[]): this {
    return this.goes({ kind: 'do', by, step: this.state.step ?? '', outcome, answers, ...(present ? { present } : {}) });
  }
  tries(by: Actor, step: string, outcome: string): string | undefined {
    const asked: Act = { kind: 'do', by, step, outcome };
    return this.refusal(asked);
  }
  get visited(): string[] {
    return this.events.flatMap(({ became }) => became.step ?? []);
  }
}

const minutes = { heard: '大家都说该修', plan: '请人来修' };
const reason = { reason: '去看过，做完了' };

test('[S1-A13] 五步工作流程: the five steps in order; from the second to the fourth is refused; who raised it judges the fifth', () => {
  const topic = new Council(fiveSteps);
  expect(fiveSteps.words).toEqual(['提出问题', '商议问题', '决议问题', '落实监督', '结果评价']);
  topic.does(he, 'listed', { topic: '请睦邻议事会议一议' });
  expect([topic.state.step, topic.state.due !== null]).toEqual(['discuss', true]);
  expect([topic.tries(he, 'entrust', 'taken'), topic.tries(he, 'carry', 'done')]).toEqual(['method.not_here', 'method.not_here']);
  topic.does(he, 'proposed', minutes, ['li', 'zhao']).say('yes', ...council);
  topic.does(he, 'taken').does(he, 'done', { did: '修好了' });
  expect(topic.tries(he, 'watch', 'seen')).toBe('method.not_yours'); // nobody looks after their own work
  topic.does(li ?? chen, 'seen', reason);
  expect(topic.tries(he, 'confirm', 'solved')).toBe('method.not_yours');
  topic.does(wang, 'solved');
  expect([topic.visited, topic.state.ended?.outcome]).toEqual([
    ['raise', 'discuss', 'decide', 'entrust', 'carry', 'watch', 'confirm'],
    'solved',
  ]);
});

const big = () => new Council(sixSteps).does(branch, 'big', { why: 'everybody' });
const judged = () =>
  big()
    .does(branch, 'proposed', minutes, ['qiao', 'he', 'li'])
    .does(doer, 'taken')
    .does(doer, 'done', { did: '办好了' })
    .does(member, 'seen', reason);

test('[S3-A28] 六步闭环议事流程: six steps in order, a jump is refused; 「不满意」 at 居民评事 goes back to 部门办事', () => {
  expect(sixSteps.words).toEqual(['居民提事', '支部理事', '联席议事', '部门办事', '党员监事', '居民评事']);
  const early = big();
  for (const step of ['entrust', 'carry', 'watch', 'confirm']) expect(early.tries(chen, step, 'done')).toBe('method.not_here');
  const topic = judged();
  expect(topic.visited).toEqual(['sort', 'meet', 'entrust', 'carry', 'watch', 'confirm']);
  topic.goes({ kind: 'do', by: wang, step: 'confirm', outcome: 'unsolved', answers: { reason: '又坏了' }, rating: { stars: 1 } });
  expect([topic.state.step, topic.state.assignee?.person]).toEqual(['carry', 'gao']);
  topic.does(doer, 'done', { did: '换了新的' }).does(member, 'seen', reason).does(wang, 'solved');
  expect(topic.state.ended?.outcome).toBe('solved');
});

test('[S3-A26] 大事和小事 by criteria; who raised it may ask once for another class, and the answer has its reason', () => {
  expect(new Council(sixSteps).refusal({ kind: 'do', by: branch, step: 'sort', outcome: 'small', answers: {} })).toBe(
    'method.answer_missing',
  );
  const topic = new Council(sixSteps).does(branch, 'small', { why: 'one' });
  expect(topic.state.step).toBe('link');
  topic.goes({ kind: 'ask-reclass', by: wang, answers: { reason: '全楼都漏' } });
  expect(topic.refusal({ kind: 'answer-reclass', by: branch, granted: true, answers: {} })).toBe('method.reason_missing');
  topic.goes({ kind: 'answer-reclass', by: branch, granted: true, answers: { reason: '看过了，是全楼的事' } });
  expect(topic.state.step).toBe('sort');
  topic.does(branch, 'big', { why: 'everybody' });
  expect(topic.state.step).toBe('meet');
  expect(topic.refusal({ kind: 'ask-reclass', by: wang, answers: { reason: '再分一次' } })).toBe('method.reclass_used');
});

test('[S3-A29] 点对点党员包联: a small thing goes to the linked member; not accepted in one day it goes to the next', () => {
  const topic = new Council(sixSteps).does(branch, 'small', { why: 'simple' });
  expect(topic.state.candidates?.posts).toEqual(['linked-member']);
  const inTime = new Council(sixSteps).does(branch, 'small', { why: 'simple' }).passes(23).does(linked, 'claimed');
  expect([inTime.state.step, inTime.state.assignee?.person]).toEqual(['small', 'sun']);
  expect(inTime.tries(member, 'small', 'done')).toBe('method.not_yours'); // one to one
  topic.passes(24);
  expect([topic.state.step, topic.state.candidates?.posts]).toEqual(['next', ['member']]);
  expect(topic.tries(linked, 'link', 'claimed')).toBe('method.not_here');
  topic.does(member, 'claimed').does(member, 'done', { did: '办好了' }).does(wang, 'solved');
  expect(topic.state.ended?.outcome).toBe('solved');
});

test('说事议事: 群众议 → 群众定 → 群众办; what is daily has no decision behind it', () => {
  const topic = new Council(speakAndDo).does(he, 'listed', { topic: '修凉亭' }).does(he, 'proposed', minutes, ['li', 'zhao', 'gao']);
  expect(topic.say('no', ...council).state.step).toBe('again');
  topic
    .does(he, 'again', { reason: '再商量' })
    .does(he, 'proposed', minutes, ['li', 'zhao', 'gao'])
    .say('yes', ...council);
  topic.does(doer, 'taken').does(doer, 'done', { did: '修好了' });
  topic.does(li ?? chen, 'seen', reason).does(wang, 'solved');
  expect(topic.visited).toEqual(['hear', 'discuss', 'decide', 'again', 'discuss', 'decide', 'entrust', 'carry', 'watch', 'confirm']);
  const daily = new Council(speakAndDo).does(he, 'routine');
  expect(daily.visited).toEqual(['hear', 'entrust']);
});

test('[S0-B14] 四议两公开: four bodies in order; the result cannot be published before the vote; both publications carry their date', () => {
  const topic = new Council(fourAndTwo);
  const result = () => topic.refusal({ kind: 'do', by: chen, step: 'report', outcome: 'published', answers: { text: '修好了' } });
  topic.does(chen, 'proposed', { topic: '修村道' });
  expect([topic.state.step, result()]).toEqual(['discuss', 'method.not_here']);
  for (const step of ['review', 'decide', 'announce', 'report']) expect(topic.tries(chen, step, 'yes')).toBe('method.not_here');
  topic.say('yes', ...committee.slice(0, 2));
  expect([topic.state.step, result()]).toEqual(['review', 'method.not_here']);
  topic.say('yes', member);
  expect([topic.state.step, result()]).toEqual(['decide', 'method.not_here']);
  topic.say('yes', ...council).does(chen, 'published', { text: '决议：修村道' });
  expect(result()).toBe('method.not_here'); // the decision hangs for its seven days first
  topic.passes(7 * 24);
  topic.does(doer, 'taken').does(doer, 'done', { did: '修好了' });
  topic
    .does(li ?? chen, 'seen', reason)
    .does(chen, 'published', { text: '结果：修好了' })
    .passes(7 * 24)
    .does(wang, 'solved');
  const published = topic.events.filter(({ outcome }) => outcome === 'published').map(({ step, at }) => [step, at.slice(0, 10)]);
  expect(published).toEqual([
    ['announce', '2026-11-23'],
    ['report', '2026-11-30'],
  ]);
  expect(topic.state.ended?.outcome).toBe('solved');
});

test('[S4-C7] 成立小区党支部→组建物管会→组织居民自治: three stages in order, and the second is begun by the branch alone', () => {
  const founding = new Council(selfManagement, { by: chen, opener: { person: 'chen', account: 'a-chen' } });
  expect(selfManagement.words).toEqual(['成立支部', '组建物管会', '居民自治']);
  expect(founding.tries(branch, 'candidates', 'proposed')).toBe('method.not_here');
  founding.does(chen, 'founded', { on: '2026-11-20', paper: '凤党发〔2026〕1号', members: 9 });
  founding.passes(24 * 60).passes(24 * 60); // late by months: still nobody does it in place of the branch
  expect([founding.state.step, founding.tries(person('other', 'secretary', 'community-staff'), 'candidates', 'proposed')]).toEqual([
    'candidates',
    'method.not_yours',
  ]);
  founding.does(branch, 'proposed', { many: 7, how: '党员骨干为主' });
  expect(founding.state.step).toBe('posted');
});

test('[S4-C10] 组建小区物管会: the guide as steps in order; candidates hang in public first, and the result is filed', () => {
  const founding = new Council(selfManagement, { by: chen, opener: { person: 'chen', account: 'a-chen' } });
  founding.does(chen, 'founded', { on: '2026-11-20', paper: '凤党发〔2026〕1号', members: 9 });
  founding.does(branch, 'proposed', { many: 7, how: '党员骨干为主' });
  const filed = { paper: '凤街备〔2026〕3号', from: '2027-01-01', until: '2029-12-31' };
  const file = () => founding.refusal({ kind: 'do', by: chen, step: 'file', outcome: 'filed', answers: filed });
  expect([founding.state.step, file()]).toEqual(['posted', 'method.not_here']);
  expect(founding.passes(7 * 24 - 1).state.step).toBe('posted'); // never closed early
  founding.passes(1).say('yes', ...council);
  expect(founding.refusal({ kind: 'do', by: chen, step: 'file', outcome: 'filed', answers: {} })).toBe('method.answer_missing');
  founding.does(chen, 'filed', filed).does(branch, 'proposed', minutes, ['gao', 'li', 'zhao']).does(chen, 'solved', reason);
  expect(founding.visited).toEqual(['branch', 'candidates', 'posted', 'elect', 'file', 'self-rule', 'report']);
  expect(founding.state.ended?.outcome).toBe('solved');
  expect(founding.events.find(({ outcome }) => outcome === 'filed')?.facts.form).toEqual({ from: '2027-01-01', until: '2029-12-31' });
});
