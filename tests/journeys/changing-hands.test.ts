import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askedForLight, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles().filter((trouble) => !trouble.includes('403'))).toEqual([]));
afterAll(() => stage.close());

const subject = '三楼的灯又灭了';

test('a secretary ends the post of a grid worker: their very next request is refused, what waited for them is gone from their list, and the hand-over lists what they had', async () => {
  await askedForLight(stage.served.url, subject);
  const hands = await handsOf(stage.served.url, '专职网格员');
  const { people } = await hands.asks<{ people: { title: string }[] }>('accounts.demo-people', {});
  const called = people.find(({ title }) => title.startsWith('专职网格员 '))?.title.split(' ')[1] ?? '';
  const worker = await stage.arrive('专职网格员', { opens: '/worker' });
  await worker.sees(subject);

  const secretary = await stage.arrive('社区书记', { opens: '/console/posts?kind=grid-worker' });
  await secretary.taps(`离任：${called} 专职网格员`);
  await secretary.part('dialog', `${called} 不再担任专职网格员`).taps('离任');
  await secretary.sees('已离任');

  const next = await worker.page.request.post('/api/matters.queue', { data: { pick: 'open' } });
  expect(next.status()).toBe(403);
  await worker.reloads();
  await worker.sees(/已连上/); // what the phone kept from before is asked for anew
  await worker.seesNo(subject);
  await worker.opens('/worker/notices');
  await worker.sees(/交接单列好了/);
  await secretary.opens('/console/bodies?shown=handovers');
  await secretary.sees(new RegExp(`${called}.*专职网格员`));
});
