import autocannon from 'autocannon';
import { arriveAs, headersFor, homeOf } from './people.ts';
import { pgbenchRate } from './pgbench.ts';
import type { Product } from './started.ts';

const connections = 32;

/** Filing an order over HTTP, signed in, permission and idempotency on, by 32 connections; and what pgbench does with the same SQL by 32 clients. */
export async function writes(product: Product, seconds: number): Promise<{ perSecond: number; pgbench: number | null }> {
  const residents = await Promise.all(Array.from({ length: connections }, () => arriveAs(product.url, '居民')));
  const [first] = residents;
  if (!first) throw new Error('nobody arrived');
  const place = await homeOf(first);
  const body = JSON.stringify({ subject: '家里灯不亮', leaf: 'electricity', place, more: '晚上看不见' });
  let turn = 0;
  const result = await autocannon({
    url: product.url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/matters.file',
        setupRequest: (request) => ({ ...request, body, headers: headersFor(residents[turn++ % connections]?.cookie ?? '') }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were refusals, ${result.errors} requests failed`);
  return {
    perSecond: Math.round(result['2xx'] / result.duration),
    pgbench: await pgbenchRate(product, { place, seconds, clients: connections }),
  };
}
