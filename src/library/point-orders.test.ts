import { expect, test } from 'vitest';
import { channelNames } from '#method/channels.ts';
import { begin, neighbours } from '#method/testing/life.ts';
import { pointOrders } from './point-orders.ts';

const { wang, chen, zhou, lin } = neighbours;

test('群众点单 → 社区派单 → 志愿者接单; not accepted in 2 hours, it returns to the pool', () => {
  const order = begin(pointOrders);
  expect(order.tries(lin, 'dispatch', 'sent', { to: { posts: ['volunteer'] } })).toMatchObject({ refused: 'method.not_yours' });
  order.does(chen, 'dispatch', 'sent', { to: { persons: ['sun'] } });
  expect(order.tries(zhou, 'offer', 'claimed')).toMatchObject({ refused: 'method.not_yours' });
  expect(order.passes({ hours: 2 }).events).toMatchObject([{ kind: 'pooled' }]);
  order.does(zhou, 'offer', 'claimed');
  order.does(zhou, 'work', 'done', { answers: { did: '药买好了' } });
  order.does(wang, 'confirm', 'solved', { rating: { stars: 5 } });
  expect(order.state.ended?.outcome).toBe('solved');
});

test('an order taken at the counter has the same steps as an online one; the channel is kept', () => {
  const walked = (channel: 'online' | 'counter') => {
    const filedBy = channel === 'counter' ? { person: 'lin', account: 'a-lin' } : null;
    const order = begin(pointOrders, { channel, filedBy });
    order.upTo('confirm');
    order.does(wang, 'confirm', 'solved');
    return { steps: order.events.map(({ kind, step, outcome }) => [kind, step, outcome]), channel: order.state.channel };
  };
  expect(walked('counter').steps).toEqual(walked('online').steps);
  expect(channelNames[walked('counter').channel]).toBe('柜台');
});
