import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('what somebody says at the counter is written down for them, told to the grid worker, and stands in their own phone', async () => {
  const desk = await stage.arrive('社区工作者');
  const worker = await stage.arrive('专职网格员');
  const resident = await stage.arrive('居民', { opens: '/mine' });
  const subject = '厨房水槽下水慢，积着不走';
  await resident.sees('我的事');

  await desk.taps('代居民登记');
  const drawer = desk.part('dialog', '代居民登记');
  await drawer.types('侯志刚', /^姓名/);
  await drawer.presses('Enter');
  await drawer.taps(/^侯\*\*.*8号楼 2单元/);
  await drawer.types(subject, '一句话说说是什么事');
  await drawer.taps('下水道堵了');
  await desk.unfolds('在哪里', ['劲松新景', '8号楼', '2单元']);
  await drawer.picks('柜台');
  await drawer.taps('登记');
  await drawer.sees('请先征得本人同意');
  await drawer.picks('已告诉居民');
  await drawer.taps('登记');
  await drawer.sees('登记好了');

  await worker.sees(subject);
  await resident.sees(subject);
});
