import { expect, test } from 'vitest';
import { threeOrders } from '#library/three-orders.ts';
import { act } from './act.ts';
import { due, reckon } from './late.ts';
import { theSystem } from './matter.ts';
import { open } from './open.ts';
import { begin, calendar2026, monday, neighbours } from './testing/life.ts';

const { wang, lin, zhou, sun, chen } = neighbours;

test('a paused step keeps what was left of its time', () => {
  const order = begin(threeOrders, { leaf: { id: 'lamp', within: { unit: 'workhours', count: 4 } } }).upTo('work');
  order.passes({ hours: 1 });
  order.goes({ kind: 'pause', by: zhou, reason: '等材料' });
  expect(order.state).toMatchObject({ due: null, paused: { reason: '等材料', leftover: { unit: 'workminutes', count: 180 } } });
  expect(order.tries(zhou, 'work', 'done', { answers: { did: '好了' } })).toMatchObject({ refused: 'method.paused' });
  order.passes({ hours: 47 });
  order.goes({ kind: 'resume', by: zhou });
  expect(order.state.due?.at).toBe('2026-11-25T07:00:00.000Z'); // Wednesday 10:00 and three working hours, noon left out: 15:00
});

test('a pause ends by itself when its longest time is over', () => {
  const order = begin(threeOrders).upTo('work');
  order.goes({ kind: 'pause', by: zhou, reason: '等居民在家' });
  expect(order.waiting).toMatchObject({ next: 'resume', paused: '等居民在家', dueAt: null });
  expect(order.passes({ hours: 24 * 7 + 8 }).events).toMatchObject([{ kind: 'resumed', by: { as: 'system' } }]);
  expect(order.state.paused).toBeNull();
});

test('only for a reason the step knows', () => {
  const order = begin(threeOrders).upTo('work');
  expect(order.asks({ kind: 'pause', by: zhou, reason: '不想干' })).toMatchObject({ refused: 'method.no_pause_here' });
  expect(order.asks({ kind: 'pause', by: sun, reason: '等材料' })).toMatchObject({ refused: 'method.not_yours' });
  expect(order.asks({ kind: 'resume', by: zhou })).toMatchObject({ refused: 'method.not_paused' });
});

test('work passes to the next person with its clock running; both are told', () => {
  const order = begin(threeOrders).upTo('work');
  const was = order.state.due;
  const { tells } = order.goes({ kind: 'hand-over', by: lin, to: { person: 'sun', as: 'member' }, because: 'overseer' });
  expect(order.state).toMatchObject({ assignee: { person: 'sun', as: 'member' }, due: was });
  expect(tells.map(({ to }) => to)).toEqual(['opener', { person: 'zhou' }, 'waiting']);
  expect(order.asks({ kind: 'hand-over', by: lin, to: { person: 'wang', as: 'member' }, because: 'asked' })).toMatchObject({
    refused: 'method.own_matter',
  });
});

test('only work that somebody took on can be handed over', () => {
  const order = begin(threeOrders).upTo('confirm');
  expect(order.asks({ kind: 'hand-over', by: lin, to: { person: 'sun', as: 'member' }, because: 'asked' })).toMatchObject({
    refused: 'method.no_assignee',
  });
});

test('when a post ends and nobody follows, the work goes back to be sent out again', () => {
  const order = begin(threeOrders).upTo('work');
  order.goes({ kind: 'left', by: theSystem, person: 'zhou', posts: ['grid-worker'] });
  expect(order.state).toMatchObject({ step: 'dispatch', assignee: null });
});

test('the opener withdraws at any step; the one at work is told', () => {
  const order = begin(threeOrders).upTo('work');
  expect(order.asks({ kind: 'withdraw', by: zhou })).toMatchObject({ refused: 'method.not_yours' });
  expect(order.asks({ kind: 'withdraw', by: lin, relayed: 'phone' })).toMatchObject({ refused: 'method.reason_missing' });
  const { tells } = order.goes({ kind: 'withdraw', by: wang });
  expect(order.state.ended?.outcome).toBe('withdrawn');
  expect(tells).toMatchObject([{ to: 'assignee', key: 'ended.withdrawn.assignee' }]);
  expect(order.asks({ kind: 'withdraw', by: wang })).toMatchObject({ refused: 'method.ended' });
});

test('「没解决」 reopens within seven days of the end, not later', () => {
  const order = begin(threeOrders).upTo('confirm');
  order.does(wang, 'confirm', 'solved');
  expect(order.asks({ kind: 'reopen', by: wang, reason: ' ' })).toMatchObject({ refused: 'method.reason_missing' });
  expect(order.asks({ kind: 'reopen', by: zhou, reason: '又坏了' })).toMatchObject({ refused: 'method.not_yours' });
  order.passes({ hours: 7 * 24 - 1 });
  const again = order.asks({ kind: 'reopen', by: wang, reason: '又不亮了' });
  expect(again).toMatchObject({ state: { step: 'dispatch', reopened: 1, ended: null } });
  order.passes({ hours: 1 });
  expect(order.asks({ kind: 'reopen', by: wang, reason: '又不亮了' })).toMatchObject({ refused: 'method.too_late' });
});

test('late work is reminded, then the grid worker may do it too, then the community', () => {
  const order = begin(threeOrders, { leaf: { id: 'lamp', within: { unit: 'hours', count: 1 } } }).upTo('work');
  expect(order.passes({ hours: 1 }).events).toMatchObject([{ kind: 'reminded' }]);
  expect(order.tries(lin, 'work', 'returned', { answers: { reason: '来不了' } })).toMatchObject({ refused: 'method.not_yours' });
  expect(order.passes({ hours: 6 }).tells).toMatchObject([{ to: 'opener' }, { to: { posts: ['grid-worker'] } }]);
  order.does(lin, 'work', 'returned', { answers: { reason: '志愿者来不了' } });
  expect(order.state).toMatchObject({ step: 'dispatch', raised: [] });
});

test('who is raised over a late step still may not answer for their own work', () => {
  const order = begin(threeOrders).upTo('offer');
  order.passes({ hours: 2 });
  order.passes({ hours: 2 });
  order.does(chen, 'coordinate', 'taken');
  order.does(chen, 'work', 'done', { answers: { did: '自己换了' } });
  while (order.state.step !== 'visit' || order.state.raised.length === 0) order.passes({ hours: 24 });
  expect(order.tries(chen, 'visit', 'solved', { answers: { how: 'visit', reason: '好了' } })).toMatchObject({
    refused: 'method.not_yours',
  });
});

test('an edited calendar moves the deadline, and only then', () => {
  const order = begin(threeOrders);
  const same = reckon(threeOrders, order.state, { now: monday, calendar: calendar2026 });
  expect(same.events).toEqual([]);
  const holiday = { ...calendar2026, days: { '2026-11-23': 'rest' as const } };
  const moved = reckon(threeOrders, order.state, { now: monday, calendar: holiday });
  expect(moved).toMatchObject({ events: [{ kind: 'reckoned' }], waiting: { dueAt: '2026-11-24T03:00:00.000Z' } });
});

test('before its time nothing happens, however often the clock looks', () => {
  const { state } = begin(threeOrders);
  expect(due(threeOrders, state, { now: monday, calendar: calendar2026 })).toMatchObject({ events: [], tells: [], effects: [], state });
});

test('who may not open, or not this way, is refused', () => {
  const opening = {
    by: wang,
    opener: { person: 'wang', account: 'a-wang' },
    filedBy: null,
    channel: 'online',
    leaf: { id: 'lamp' },
  } as const;
  const context = { now: monday, calendar: calendar2026 };
  expect(open(threeOrders, { ...opening, by: sun }, context)).toMatchObject({ refused: 'method.may_not_open' });
  expect(open(threeOrders, { ...opening, by: sun, filedBy: { person: 'sun', account: 'a-sun' } }, context)).toMatchObject({
    refused: 'method.may_not_open',
  });
  const onlineOnly = { ...threeOrders, opens: { ...threeOrders.opens, channels: ['online' as const] } };
  expect(open(onlineOnly, { ...opening, channel: 'wechat' }, context)).toMatchObject({ refused: 'method.channel_closed' });
  const questions = [{ id: 'where', label: '在哪', kind: 'text' as const, required: true }];
  expect(open(threeOrders, { ...opening, leaf: { id: 'lamp', questions } }, context)).toMatchObject({ refused: 'method.answer_missing' });
});

test('the dispatcher offers only to those who may take it, never to the one who asked', () => {
  const order = begin(threeOrders, { leaf: { id: 'lamp', takers: ['volunteer'] } });
  expect(order.tries(lin, 'dispatch', 'sent')).toMatchObject({ refused: 'method.takers_missing' });
  expect(order.tries(lin, 'dispatch', 'sent', { to: { posts: ['shop'] } })).toMatchObject({ refused: 'method.takers_wrong' });
  expect(order.tries(lin, 'dispatch', 'sent', { to: { persons: ['wang'] } })).toMatchObject({ refused: 'method.own_matter' });
  expect(order.tries(zhou, 'dispatch', 'sent', { to: { posts: ['volunteer'] } })).toMatchObject({ refused: 'method.not_yours' });
  for (const outcome of ['closed', 'toString', '__proto__'])
    expect(order.tries(lin, 'dispatch', outcome)).toMatchObject({ refused: 'method.outcome_unknown' });
});

test('one of two who were asked says no, the other may still take it; when both say no it is sent out again', () => {
  const order = begin(threeOrders);
  order.does(lin, 'dispatch', 'sent', { to: { persons: ['zhou', 'sun'] } });
  expect(order.tries(chen, 'offer', 'declined')).toMatchObject({ refused: 'method.not_yours' });
  order.does(zhou, 'offer', 'declined');
  expect(order.waiting).toMatchObject({ step: 'offer', for: { persons: ['sun'] } });
  order.does(sun, 'offer', 'declined');
  expect(order.state.step).toBe('dispatch');
});

test('nobody takes the outcomes of the clock by hand', () => {
  const order = begin(threeOrders).upTo('confirm');
  expect(
    act(threeOrders, order.state, { kind: 'do', by: wang, step: 'confirm', outcome: 'silent' }, { now: monday, calendar: calendar2026 }),
  ).toMatchObject({
    refused: 'method.outcome_unknown',
  });
});
