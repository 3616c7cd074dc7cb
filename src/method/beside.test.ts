import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildingFirst } from '#library/building-first.ts';
import { threeOrders } from '#library/three-orders.ts';
import { alsoOf } from './also.ts';
import type { BesideAct, BesideKind } from './beside.ts';
import type { Method } from './language.ts';
import { reckon } from './late.ts';
import type { Actor, Move } from './matter.ts';
import { isRefusal, type Refusal } from './refusals.ts';
import { begin, calendar2026, fromNow, type Life, neighbours } from './testing/life.ts';
import { liveOn, openAny, randomly } from './testing/random-life.ts';

vi.setConfig({ testTimeout: 60_000 });
const { wang, lin, zhou, sun, chen } = neighbours;
const leader: Actor = { person: 'leader', account: 'a-leader', posts: ['street-leader'] };
const words = { said: '灯泡要去城里买', reason: '灯泡要去城里买' };

const asks = (life: Life, by: Actor, what: BesideAct) => refusedOf(life.asks({ by, ...what }));
const goes = (life: Life, by: Actor, what: BesideAct): Move => life.goes({ by, ...what });
const refusedOf = (answer: Move | Refusal) => (isRefusal(answer) ? answer.refused : 'allowed');
const told = ({ tells }: Move) => tells.map(({ to, say }) => [typeof to === 'string' ? to : JSON.stringify(to), say]);
const at = (wall: string) => new Date(`${wall}:00+08:00`).toISOString();

test('before the deadline the one at work is asked to say why; more time is asked, granted, and the opener told with the reason', () => {
  const order = begin(threeOrders).upTo('work');
  expect(order.state.due?.at).toBe(at('2026-11-26T18:00'));
  const warned = order.passes(fromNow(order));
  expect([order.now, warned.events[0]?.kind]).toEqual([at('2026-11-26T16:00'), 'warned']);
  expect(told(warned)).toEqual([['waiting', '「{subject}」{due} 到期。来不及，请先说明原因，或者申请延期。']]);
  const until = at('2026-11-30T12:00');
  const asking = goes(order, zhou, { kind: 'ask-extension', until, answers: words });
  expect(asking.tells.map(({ to }) => to)).toEqual([{ posts: ['grid-worker', 'grid-head', 'community-staff', 'secretary'] }]);
  expect(order.waiting?.also).toEqual([
    { what: 'extension', persons: [], posts: ['grid-worker', 'grid-head', 'community-staff', 'secretary'], not: ['zhou'] },
  ]);
  const granted = goes(order, lin, { kind: 'answer-extension', granted: true });
  expect(order.state.due?.at).toBe(until);
  expect(granted.tells).toContainEqual(expect.objectContaining({ to: 'opener', words: asking.state.seq }));
  expect(order.waiting).toMatchObject({ dueAt: until, next: 'warn', nextAt: at('2026-11-30T10:00'), also: [] });
  const reckoned = reckon(threeOrders, order.state, { now: order.now, calendar: { ...calendar2026, days: { '2026-11-30': 'rest' } } });
  expect(reckoned.state.due?.at).toBe(until); // what people agreed on, no calendar moves
  expect(order.replayed()).toEqual(order.state);
});

test('more time is asked before the deadline, later than it, not too far, not while a question is open, and twice at most', () => {
  const order = begin(threeOrders).upTo('work');
  const ask = (until: string): BesideAct => ({ kind: 'ask-extension', until, answers: words });
  const due = at('2026-11-26T18:00');
  expect(asks(order, sun, ask(at('2026-11-27T18:00')))).toBe('method.not_yours');
  expect(asks(order, zhou, ask(due))).toBe('method.extension_not_later');
  expect(asks(order, zhou, ask(at('2026-12-03T18:01')))).toBe('method.extension_too_far');
  expect(asks(order, zhou, { kind: 'ask-extension', until: at('2026-11-27T18:00'), answers: { reason: ' ' } })).toBe(
    'method.reason_missing',
  );
  expect(asks(order, lin, { kind: 'answer-extension', granted: true })).toBe('method.no_extension_asked');
  for (const day of [27, 28]) {
    goes(order, zhou, ask(at(`2026-11-${day}T18:00`)));
    expect(asks(order, zhou, ask(at('2026-11-29T18:00')))).toBe('method.extension_open');
    expect(asks(order, { ...zhou, posts: ['secretary'] }, { kind: 'answer-extension', granted: true })).toBe('method.not_yours');
    goes(order, chen, { kind: 'answer-extension', granted: day === 28, answers: words });
  }
  expect(asks(order, zhou, ask(at('2026-11-30T18:00')))).toBe('method.extensions_used');
  const late = begin(threeOrders).upTo('work');
  late.passes({ hours: 24 * 4 });
  expect(asks(late, zhou, ask(at('2026-11-30T18:00')))).toBe('method.extension_late');
});

test('nobody heard from a person in two working hours: one reminder for the step and the reply together, then the community is asked', () => {
  const order = begin(threeOrders);
  const first = order.passes({ hours: 2 });
  expect(first.events.map(({ kind, facts }) => [kind, facts.about])).toEqual([['reminded', undefined]]);
  expect(order.state.reply).toMatchObject({ at: null, rung: 1 });
  goes(order, lin, { kind: 'say', answers: { said: '下午来看' } });
  expect(order.state.reply).toMatchObject({ at: order.now, next: null });
});

test('an answered order that is not sent out still climbs; an unanswered one that waits long climbs by its reply alone', () => {
  const house = begin(buildingFirst, { leaf: { id: 'lamp' } });
  const reminded = house.passes({ hours: 2 });
  expect(reminded.events.map(({ kind, facts }) => [kind, facts.about])).toEqual([['reminded', 'reply']]);
  const escalated = house.passes({ hours: 4 });
  expect(escalated.events.map(({ kind, facts }) => [kind, facts.about])).toEqual([['escalated', 'reply']]);
  expect(told(escalated)).toContainEqual(['opener', '「{subject}」还没有人答复您，已请社区过问。']);
  expect(house.waiting?.for.posts).toEqual(['building-head', 'community-staff', 'secretary']);
  expect(house.replayed()).toEqual(house.state);
});

test('one level up with a reason: to the step of that level, or, at the top, to whoever holds it; below nobody pulls it higher', () => {
  const order = begin(threeOrders).upTo('work');
  expect(asks(order, zhou, { kind: 'raise', answers: words })).toBe('method.not_yours');
  const raised = goes(order, lin, { kind: 'raise', answers: words });
  expect(order.state).toMatchObject({ step: 'coordinate', level: 1, assignee: null });
  expect(told(raised)).toEqual(
    expect.arrayContaining([
      ['{"person":"zhou"}', '「{subject}」已上报到{level}，您先不用办了，谢谢您。'],
      ['opener', '「{subject}」已上报到{level}，由{level}来安排。'],
    ]),
  );
  expect(asks(order, lin, { kind: 'raise', answers: words })).toBe('allowed'); // who oversees may still press for more
  goes(order, chen, { kind: 'raise', answers: words });
  expect(order.state).toMatchObject({ step: 'coordinate', raised: ['street-leader'] });
  expect(asks(order, chen, { kind: 'raise', answers: words })).toBe('method.no_level_above');
  order.does(leader, 'coordinate', 'sent', { to: { posts: ['member'] } });
  expect(order.replayed()).toEqual(order.state);
});

test('others are called in, say when their part is done, and the one at work closes all the same', () => {
  const order = begin(threeOrders).upTo('work');
  const calling: BesideAct = { kind: 'call-in', posts: ['property'], persons: ['sun'], answers: words };
  expect(asks(order, wang, calling)).toBe('method.not_yours');
  expect(asks(order, zhou, { ...calling, posts: ['volunteer'] })).toBe('method.called_wrong');
  expect(asks(order, zhou, { ...calling, persons: ['wang'] })).toBe('method.own_matter');
  const firm: Actor = { person: 'firm', account: 'a-firm', posts: ['property'] };
  const called = goes(order, zhou, calling);
  expect(called.tells.map(({ to }) => to)).toEqual([{ posts: ['property'] }, { person: 'sun' }, 'opener']);
  expect(order.waiting?.also).toEqual([{ what: 'part', persons: ['sun'], posts: ['property'], not: ['zhou'] }]);
  expect(asks(order, zhou, calling)).toBe('method.called_already');
  expect(asks(order, sun, { kind: 'say', answers: words })).toBe('allowed');
  expect(asks(order, lin, { kind: 'part-done', answers: words })).toBe('method.not_yours');
  expect(told(goes(order, sun, { kind: 'part-done', answers: words }))).toEqual([['assignee', '「{subject}」{by}说这部分办好了：']]);
  expect(asks(order, sun, { kind: 'part-done', answers: words })).toBe('method.part_done_already');
  expect(order.waiting?.also[0]).toMatchObject({ persons: [], posts: ['property'] });
  order.does(zhou, 'work', 'done', { answers: { did: '换好了' } });
  expect(order.waiting?.also).toEqual([]);
  expect(asks(order, firm, { kind: 'part-done', answers: words })).toBe('allowed');
});

test('supervision stands until the opener is asked; urging works once in 24 hours and never while it waits for oneself', () => {
  const order = begin(threeOrders).upTo('work');
  expect(asks(order, lin, { kind: 'supervise', answers: words })).toBe('method.not_yours');
  const supervised = goes(order, chen, { kind: 'supervise', answers: words });
  expect(supervised.tells.map(({ to }) => to)).toEqual(['assignee', 'opener']);
  expect(asks(order, leader, { kind: 'supervise', answers: words })).toBe('method.supervised_already');
  expect(asks(order, zhou, { kind: 'urge' })).toBe('method.not_yours');
  expect(told(goes(order, wang, { kind: 'urge' }))).toEqual([['assignee', '「{subject}」居民催了一下，请回一句，说说什么时候能办好。']]);
  order.passes({ hours: 23 });
  expect(asks(order, wang, { kind: 'urge' })).toBe('method.urged_already');
  expect(asks(order, { person: 'aunt', account: 'a-aunt', posts: ['asker'] }, { kind: 'urge' })).toBe('method.urged_already');
  order.passes({ hours: 1 });
  expect(asks(order, { person: 'aunt', account: 'a-aunt', posts: ['asker'] }, { kind: 'urge' })).toBe('allowed');
  order.does(zhou, 'work', 'done', { answers: { did: '换好了' } });
  expect(order.state.supervised).toBeNull();
  expect(asks(order, wang, { kind: 'urge' })).toBe('method.waits_for_opener');
});

test.each(['at the confirmation', 'after the end'])('a second 「没解决」 %s goes to the community, and the opener is told so', (when) => {
  const order = begin(threeOrders).upTo('confirm');
  order.does(wang, 'confirm', 'unsolved', { answers: { reason: '还是不亮' } });
  order.does(zhou, 'work', 'done', { answers: { did: '又换了' } });
  if (when === 'after the end') order.does(wang, 'confirm', 'solved');
  const again =
    when === 'after the end'
      ? order.goes({ kind: 'reopen', by: wang, reason: '又不亮了' })
      : order.does(wang, 'confirm', 'unsolved', { answers: { reason: '还是不亮' } });
  expect(order.state).toMatchObject({ step: 'coordinate', assignee: null, unsolved: 2, level: 1 });
  expect(told(again)).toContainEqual(['opener', '「{subject}」您说还没解决，这次由社区来协调，会有人和您联系。']);
  expect(told(again)).toContainEqual(['waiting', '「{subject}」请社区来协调，请在 {due} 前安排。']);
  expect(order.replayed()).toEqual(order.state);
});

test('who withdrew and thinks better of it has not said that it was done badly', () => {
  const order = begin(threeOrders).upTo('confirm');
  order.does(wang, 'confirm', 'unsolved', { answers: { reason: '还是不亮' } });
  order.goes({ kind: 'withdraw', by: wang });
  order.goes({ kind: 'reopen', by: wang, reason: '还是要办' });
  expect(order.state).toMatchObject({ step: 'dispatch', unsolved: 1 });
});

const kinds: readonly BesideKind[] = [
  'said',
  'asked-extension',
  'answered-extension',
  'raised',
  'called-in',
  'part-done',
  'supervised',
  'urged',
];

test.each([threeOrders, buildingFirst] satisfies Method[])('$name: random lives reach everything done beside the step', (method) => {
  const lives = fc.array(randomly(method), { minLength: 5, maxLength: 40 }).map((acts) => acts.reduce(liveOn, openAny(method)));
  const seen = new Set<string>();
  for (const life of fc.sample(lives, { numRuns: 2000, seed: 20_261_122 })) for (const { kind } of life.events) seen.add(kind);
  expect([...kinds, 'warned'].filter((kind) => !seen.has(kind))).toEqual([]);
});

test('what is offered beside the step is what is allowed, to each what is theirs', () => {
  const order = begin(threeOrders).upTo('work');
  const context = { now: order.now, calendar: calendar2026 };
  const may = (by: Actor) =>
    Object.entries(alsoOf(threeOrders, order.state, by, context)).flatMap(([name, can]) => (can === true ? [name] : []));
  expect(may(wang)).toEqual(['say', 'urge']);
  expect(may(zhou)).toEqual(['say', 'askExtension', 'callIn']);
  expect(may(lin)).toEqual(['say', 'escalate', 'callIn']);
  expect(may(chen)).toEqual(['say', 'escalate', 'callIn', 'supervise']);
  expect(may(sun)).toEqual([]);
  expect(alsoOf(threeOrders, order.state, lin, context)).toMatchObject({ nextLevel: '社区', extendableUntil: null });
  expect(alsoOf(threeOrders, order.state, zhou, context).extendableUntil).toBe(at('2026-12-03T18:00'));
});
