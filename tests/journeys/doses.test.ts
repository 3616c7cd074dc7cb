import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrancesInAllThemes, looksAt, settles } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const inMonths = (months: number) => new Date(Date.now() + months * 30 * 24 * 3_600_000).toISOString().slice(0, 10);

test('the desk begins a count and writes what the health authority gave; a resident says one had it and asks for help; the grid worker rings and the name is gone', async () => {
  const secretary = await stage.arrive('社区书记', { opens: '/console/doses' });
  await secretary.taps('开一张');
  const opening = secretary.part('dialog', '开一张');
  await opening.types('流感疫苗', '哪种疫苗、第几针');
  await opening.types('看哪个年龄段要多宣传', '统计来做什么');
  await opening.types('0、3、18、60、80', '各段从几岁起');
  await opening.sees('分成：0—2 岁、3—17 岁、18—59 岁、60—79 岁、80 岁及以上');
  await opening.types(inMonths(6), '做到哪天');
  await secretary.page.getByRole('dialog').getByRole('button', { name: '开一张' }).click();
  await secretary.sees('数字还没有录入。');
  await secretary.taps('录数字：流感疫苗');
  const counting = secretary.part('dialog', '录数字');
  await counting.types('街道卫生服务中心', '哪里给的');
  for (const [band, had] of [
    ['0—2 岁', '18'],
    ['3—17 岁', '96'],
    ['18—59 岁', '250'],
    ['60—79 岁', '168'],
    ['80 岁及以上', '3'],
  ] as const)
    await counting.here.getByRole('spinbutton', { name: band }).fill(had);
  const total = counting.here.getByRole('spinbutton', { name: '总数' });
  await total.fill('536');
  const store = () => secretary.page.getByRole('dialog').getByRole('button', { name: '录数字' }).click();
  await store();
  await counting.sees('各年龄段加起来 535 人，总数写的是 536 人，对不上。请核对后再存。');
  await total.fill('535');
  await store();
  await secretary.sees(/街道卫生服务中心给的/);
  expect(await hindrancesInAllThemes(secretary)).toEqual([]);

  const resident = await stage.arrive('居民', { device: 'small-phone', opens: '/doses' });
  await resident.taps('打过了：流感疫苗');
  await resident.sees('您答过了，谢谢。答的什么没有记下。');
  await resident.picks('我看清了');
  await resident.taps('请网格员帮我约：流感疫苗');
  await resident.sees('已经请网格员帮忙约了，会给您打电话。');
  expect(await hindrancesInAllThemes(resident, 'fingers')).toEqual([]);

  const worker = await stage.arrive(await helperOf(), { opens: '/worker/doses' });
  await settles(worker);
  await worker.taps(/^看姓名和电话/);
  await worker.page.locator('a[href^="tel:"]').first().waitFor();
  expect(await hindrancesInAllThemes(worker, 'fingers')).toEqual([]);
  await worker.taps(/^约好了/);
  await worker.sees('现在没有人请您约');
  await looksAt(resident, '/doses');
  await resident.picks('我看清了');
});

/** Whoever of the demo works where the resident lives, or else the secretary. */
async function helperOf(): Promise<string> {
  for (const title of ['专职网格员', '社区书记']) {
    const hands = await handsOf(stage.served.url, title);
    const { rows } = await hands.asks<{ rows: unknown[] }>('doses.asks', {});
    if (rows.length > 0) return title;
  }
  throw new Error('nobody was asked');
}
