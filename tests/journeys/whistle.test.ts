import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Areas = { readonly areas: readonly { readonly id: string; readonly kind: string }[] };
type Me = { readonly person: string; readonly posts: readonly { readonly area: string }[] };

test('one press at the gate calls three units; each answers on a phone of their own, and the gate sees who comes', async () => {
  const { url } = stage.served;
  const meOf = async (title: string) => (await handsOf(url, title)).asks<Me>('accounts.me', {});
  const secretary = await handsOf(url, '社区书记');
  const [community, estate] = [(await meOf('社区书记')).posts[0]?.area, (await meOf('门房')).posts[0]?.area];
  const { areas } = await secretary.asks<Areas>('areas.tree', { parent: community });
  const sent = { called: '应急值守', since: '2026-01-01' };
  const [worker, shop] = [await meOf('专职网格员'), await meOf('商户')];
  for (const { id } of areas.filter(({ kind }) => kind === 'grid'))
    if (id !== worker.posts[0]?.area)
      await secretary.does('organizations.appoint', { ...sent, person: worker.person, kind: 'grid-worker', area: id });
  await secretary.does('organizations.appoint', { ...sent, person: shop.person, kind: 'property', area: estate });
  await secretary.does('methods.switch-on', { method: 'whistle-volunteers', community });

  const gate = await stage.arrive('门房', { opens: '/worker/whistle' });
  await gate.sees('专职网格员、物业、志愿者同时接到');
  expect(await hindrances(gate)).toEqual([]);
  await gate.taps('跑水、漏水');
  await gate.sees('哨声已经送到');
  await gate.sees('在叫');

  for (const title of ['专职网格员', '商户', '志愿者']) {
    const phone = await stage.arrive(title, { opens: '/worker' });
    await phone.taps('我去：跑水、漏水');
    await phone.part('dialog', '我去').taps('我去');
    await phone.seesNo('我去：跑水、漏水');
  }
  await gate.seesNo('在叫');
  await gate.sees('志愿者');
});
