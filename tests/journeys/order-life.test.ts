import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const subject = '楼道灯时亮时灭，上楼看不清';

test('an order lives its whole life between four people, each with their own app and none of them pressing reload', async () => {
  const elder = await stage.arrive('长辈', { theme: 'elder' });
  const worker = await stage.arrive('专职网格员');
  const volunteer = await stage.arrive('志愿者', { opens: '/worker/pool' });
  const secretary = await stage.arrive('社区书记');
  await worker.sees(/今天 \d+ 件/);
  await volunteer.sees('待接单');
  await secretary.sees('工作台');

  // The elder asks on her phone, in three steps.
  await elder.types(subject, '什么事，说一句话');
  await elder.taps('下一步');
  await elder.picks('楼道灯');
  await elder.taps('下一步');
  await elder.picks('我家楼道、单元里');
  await elder.taps('下一步');
  await elder.sees(subject);
  await elder.taps('交给邻里');
  await elder.sees('收到了');
  await elder.taps('看这件事');

  // It is in the grid worker's list by itself, and sent out from there.
  await worker.sees(subject);
  await worker.taps(`派单：${subject}`);
  const sheet = worker.part('dialog', '派单');
  await sheet.drops('党员');
  await sheet.drops('商户');
  await sheet.taps('派单');
  await elder.sees('已派给志愿者，等人接单');

  // The volunteer sees what and roughly where; whose it is and the address only once it is taken.
  await volunteer.sees(subject);
  await volunteer.seesNo('7号楼');
  await volunteer.part('listitem', subject).taps(/接单/);
  await volunteer.part('dialog', subject).taps('接单');
  await volunteer.sees('7号楼 1单元');
  await elder.sees('已接单');
  await volunteer.taps('办好了');
  await volunteer.part('dialog', subject).types('换了声控灯，拍手就亮。', '怎么办的');
  await volunteer.part('dialog', subject).taps('办好了');
  await volunteer.sees('说办好了');

  // The last word is hers, and the stars are not for the one who did it.
  await elder.sees('换了声控灯，拍手就亮。');
  await elder.taps('解决了');
  await elder.picks('5 星');
  await elder.types('上楼踏实了。', '还想说的话');
  await elder.taps('确认：解决了');
  await elder.sees('谢谢您，这件事办结了');
  await elder.sees('居民确认：解决了');
  await volunteer.sees('居民确认：解决了');
  expect(await volunteer.here.innerText()).not.toMatch(/星|上楼踏实了/);

  // At the desk it has left what waits and stands among what is ended.
  await secretary.taps('已办结');
  await secretary.sees(subject);
});
