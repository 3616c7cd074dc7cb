import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';
import type { Visitor } from './visitor.ts';

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

  await asks(elder);
  await sendsOut(worker);
  await elder.sees('已派给志愿者，等人接单');
  await takes(volunteer);
  await elder.sees('已接单');
  await finishes(volunteer);
  await hasTheLastWord(elder);
  await volunteer.sees('居民确认：解决了');
  expect(await volunteer.here.innerText()).not.toMatch(/星|上楼踏实了/);

  await secretary.taps('已办结');
  await secretary.sees(subject);
});

async function asks(elder: Visitor): Promise<void> {
  await elder.taps('打字');
  await elder.types(subject, '什么事，说一句话');
  await elder.taps('下一步');
  await elder.picks('楼道灯');
  expect(await hindrances(elder)).toEqual([]);
  await elder.taps('下一步');
  await elder.picks('我家楼道、单元里');
  expect(await hindrances(elder)).toEqual([]);
  await elder.taps('下一步');
  await elder.sees(subject);
  expect(await hindrances(elder)).toEqual([]);
  await elder.taps('交给邻里');
  await elder.sees('收到了');
  expect(await hindrances(elder)).toEqual([]);
  await elder.taps('看这件事');
}

/** The order is in the list by itself, and leaves it from there. */
async function sendsOut(worker: Visitor): Promise<void> {
  await worker.sees(subject);
  await worker.taps(`派单：${subject}`);
  const sheet = worker.part('dialog', '派单');
  await sheet.picks('谁先接谁办');
  await sheet.drops('党员');
  await sheet.drops('商户');
  expect(await hindrances(worker)).toEqual([]);
  await sheet.taps('派单');
}

/** What it is and roughly where, everybody asked may know; whose it is and the address, only whoever takes it. */
async function takes(volunteer: Visitor): Promise<void> {
  await volunteer.sees(subject);
  await volunteer.seesNo('7号楼');
  await volunteer.taps(`接单：${subject}`);
  await volunteer.part('dialog', subject).taps('接单');
  await volunteer.sees('7号楼 1单元');
}

async function finishes(volunteer: Visitor): Promise<void> {
  await volunteer.taps('办好了');
  const sheet = volunteer.part('dialog', subject);
  await sheet.types('换了声控灯，拍手就亮。', '怎么办的');
  expect(await hindrances(volunteer)).toEqual([]);
  await sheet.taps('办好了');
  await volunteer.sees('说办好了');
}

async function hasTheLastWord(elder: Visitor): Promise<void> {
  await elder.sees('换了声控灯，拍手就亮。');
  await elder.taps('解决了');
  await elder.part('group', '您满意吗').picks('5 星');
  await elder.types('上楼踏实了。', '还想说的话');
  expect(await hindrances(elder)).toEqual([]);
  await elder.taps('确认：解决了');
  await elder.sees('谢谢您，记下了，这件事办完了');
  await elder.sees('居民确认：解决了');
}
