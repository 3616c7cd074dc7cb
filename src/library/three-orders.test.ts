import { expect, test } from 'vitest';
import { begin, fromNow, neighbours } from '#method/testing/life.ts';
import { threeOrders } from './three-orders.ts';

const { wang, lin, zhou, sun, shop } = neighbours;

test('居民下单 → 网格员派单 → 志愿者接单 → 办理 → 居民确认评价', () => {
  const order = begin(threeOrders);
  order.does(lin, 'dispatch', 'sent', { to: { posts: ['volunteer'] } });
  order.does(zhou, 'offer', 'claimed');
  expect(order.state.assignee).toEqual({ person: 'zhou', as: 'volunteer' });
  order.does(zhou, 'work', 'done', { answers: { did: '换了灯泡', photos: ['file-1'] } });
  order.does(wang, 'confirm', 'solved', { rating: { stars: 5 } });
  expect(order.state.ended).toMatchObject({ outcome: 'solved' });
  expect(order.replayed()).toEqual(order.state);
});

test.each(['member', 'volunteer', 'shop'])(
  '[S3-A30] the grid worker sends it to one of three kinds (%s); untaken in time, it returns to the pool of all three',
  (kind) => {
    const order = begin(threeOrders);
    order.does(lin, 'dispatch', 'sent', { to: { posts: [kind] } });
    expect(order.waiting?.for).toEqual({ kind: 'pool', persons: [], posts: [kind] });
    order.passes({ hours: 2 });
    expect(order.waiting?.for).toEqual({ kind: 'pool', persons: [], posts: ['member', 'volunteer', 'shop'] });
  },
);

test('the handler reads yes or no, never the stars', () => {
  const order = begin(threeOrders).upTo('confirm');
  order.does(wang, 'confirm', 'solved', { rating: { stars: 2, note: '来得晚' } });
  const last = order.events.at(-1);
  expect(last?.facts).toEqual({ confirmed: true });
  expect(last?.rating).toEqual({ stars: 2, note: '来得晚' });
  expect(JSON.stringify([last?.facts, last?.became, last?.said, order.state])).not.toMatch(/stars|来得晚/);
});

test('two hours untaken: back to the pool of every kind of taker, the dispatcher is told; two more: the community', () => {
  const order = begin(threeOrders);
  order.does(lin, 'dispatch', 'sent', { to: { posts: ['shop'] } });
  expect(order.passes({ minutes: 119 }).events).toEqual([]);
  const pooled = order.passes({ minutes: 1 });
  expect(order.state.candidates?.posts).toEqual(['member', 'volunteer', 'shop']);
  expect(pooled.tells).toContainEqual(expect.objectContaining({ to: { person: 'lin' }, key: 'pooled.dispatcher' }));
  order.passes({ hours: 2 });
  expect(order.waiting).toMatchObject({ step: 'coordinate', for: { kind: 'posts', posts: ['community-staff', 'secretary'] } });
});

test('[S3-A31] a shop names its price and starts only when the resident agrees', () => {
  const order = begin(threeOrders);
  order.does(lin, 'dispatch', 'sent', { to: { posts: ['shop'] } });
  expect(order.tries(shop, 'offer', 'claimed')).toMatchObject({ refused: 'method.quote_needed' });
  expect(order.tries(shop, 'offer', 'quoted', { answers: { price: 35.5, covers: '灯' } })).toMatchObject({
    refused: 'method.answer_wrong',
  });
  order.does(shop, 'offer', 'quoted', { answers: { price: 3500, covers: '换灯和人工' } });
  expect(order.tries(shop, 'work', 'done')).toMatchObject({ refused: 'method.not_here' });
  order.does(wang, 'agree', 'agreed');
  expect(order.events.at(-1)?.facts).toEqual({ form: { price: 3500 }, confirmed: true });
  expect(order.waiting).toMatchObject({ step: 'work', for: { kind: 'person', persons: ['shop'] } });
});

test('a price that is not agreed goes back to the grid worker', () => {
  const order = begin(threeOrders);
  order.does(lin, 'dispatch', 'sent', { to: { posts: ['shop'] } });
  order.does(shop, 'offer', 'quoted', { answers: { price: 9900, covers: '换灯' } });
  order.does(wang, 'agree', 'declined');
  expect(order.state).toMatchObject({ step: 'dispatch', assignee: null });
});

test('nobody helps themself', () => {
  const order = begin(threeOrders);
  order.does(lin, 'dispatch', 'sent', { to: { posts: ['volunteer'] } });
  expect(order.tries({ ...wang, posts: ['volunteer'] }, 'offer', 'claimed')).toMatchObject({ refused: 'method.own_matter' });
  expect(order.tries({ ...zhou, account: wang.account }, 'offer', 'claimed')).toMatchObject({ refused: 'method.own_matter' });
});

test('「没解决」 goes back to the one who did it, with a word why', () => {
  const order = begin(threeOrders).upTo('confirm');
  expect(order.tries(wang, 'confirm', 'unsolved')).toMatchObject({ refused: 'method.answer_missing', facts: { label: '哪里没解决' } });
  order.does(wang, 'confirm', 'unsolved', { answers: { reason: '又不亮了' } });
  expect(order.waiting).toMatchObject({ step: 'work', for: { kind: 'person', persons: ['zhou'] } });
});

test('returned with a written reason, it is sent out again', () => {
  const order = begin(threeOrders).upTo('work');
  expect(order.tries(zhou, 'work', 'returned', { answers: { reason: ' ' } })).toMatchObject({ refused: 'method.answer_missing' });
  order.does(zhou, 'work', 'returned', { answers: { reason: '要换整条线路' } });
  expect(order.state).toMatchObject({ step: 'dispatch', assignee: null, visits: { dispatch: 2 } });
});

test('a silent resident is reminded, then asked at the door by someone else than the handler', () => {
  const order = begin(threeOrders).upTo('confirm');
  expect(order.passes(fromNow(order)).events).toMatchObject([{ kind: 'reminded' }]);
  expect(order.passes(fromNow(order)).events).toMatchObject([{ kind: 'lapsed', outcome: 'silent' }]);
  const zhouWithPost = { ...zhou, posts: ['grid-worker'] };
  expect(order.tries(zhouWithPost, 'visit', 'solved', { answers: { how: 'visit', reason: '好了' } })).toMatchObject({
    refused: 'method.not_yours',
  });
  expect(order.tries(lin, 'visit', 'solved', { answers: { how: 'visit' } })).toMatchObject({ refused: 'method.answer_missing' });
  order.does(lin, 'visit', 'solved', { answers: { how: 'visit', reason: '老人说亮了' } });
  expect(order.state.ended?.outcome).toBe('solved');
});

test('who has no phone is heard through staff, never through the handler', () => {
  const order = begin(threeOrders, {
    opener: { person: 'wang', account: null },
    filedBy: { person: 'lin', account: 'a-lin' },
    channel: 'phone',
  });
  order.upTo('confirm');
  expect(order.waiting?.for).toEqual({
    kind: 'opener',
    persons: ['wang'],
    posts: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  });
  expect(order.tries({ ...zhou, posts: ['grid-worker'] }, 'confirm', 'solved', { relayed: 'phone' })).toMatchObject({
    refused: 'method.not_yours',
  });
  order.does(lin, 'confirm', 'solved', { relayed: 'phone' });
  expect(order.events.at(-1)).toMatchObject({ by: { person: 'lin', as: 'grid-worker' }, facts: { confirmed: true, relayed: 'phone' } });
});

test('an old screen changes nothing', () => {
  const order = begin(threeOrders);
  const { seq } = order.state;
  order.does(lin, 'dispatch', 'sent', { to: { posts: ['volunteer', 'member'] } });
  expect(order.tries(zhou, 'offer', 'claimed', { seen: seq })).toMatchObject({ refused: 'method.moved_on' });
  order.does(zhou, 'offer', 'claimed', { seen: order.state.seq });
  expect(order.tries(sun, 'offer', 'claimed')).toMatchObject({ refused: 'method.not_here' });
});
