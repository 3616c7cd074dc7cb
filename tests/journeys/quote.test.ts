import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const subject = '阳台门锁舌弹不出来';

test('a shop names its price and begins only when the resident agrees; 没解决 brings the order back to it, with why', async () => {
  const resident = await stage.arrive('居民');
  const worker = await stage.arrive('专职网格员');
  const shop = await stage.arrive('商户', { opens: '/worker/pool' });
  await shop.sees('待接单');

  await asksByTopic(resident);
  await sendsToShops(worker);
  await quotes(shop);
  await agrees(resident);
  await shop.opens('/worker');
  await shop.taps(`办好了：${subject}`);
  await tellsWhatWasDone(shop, '换好了，试了十几次。');
  await objects(resident);

  await shop.sees('被退回');
  await shop.taps(new RegExp(`^${subject}`));
  await shop.sees('关上以后还是弹不回去。');
  await shop.taps('办好了');
  await tellsWhatWasDone(shop, '弹簧装反了，重装好了。');
  await resident.taps('解决了');
  await resident.taps('确认：解决了');
  await resident.sees('居民确认：解决了');
});

async function asksByTopic(resident: Visitor): Promise<void> {
  await resident.taps('修一修');
  await resident.picks('门锁门禁');
  await resident.types(subject, '再说一句具体的');
  await resident.taps('下一步');
  await resident.picks('我家里');
  await resident.taps('下一步');
  await resident.taps('交给邻里');
  await resident.taps('看这件事');
}

async function sendsToShops(worker: Visitor): Promise<void> {
  await worker.taps(`派单：${subject}`);
  const sheet = worker.part('dialog', '派单');
  await sheet.picks('谁先接谁办');
  await sheet.drops('党员');
  await sheet.drops('志愿者');
  await sheet.taps('派单');
}

async function quotes(shop: Visitor): Promise<void> {
  await shop.taps(`报价：${subject}`);
  const sheet = shop.part('dialog', subject);
  await sheet.types('80.50', '价格');
  await sheet.types('换锁舌和弹簧，含工时', '包含什么');
  await sheet.taps('报价');
}

/** It is money, so it is asked twice. */
async function agrees(resident: Visitor): Promise<void> {
  await resident.sees('报价 80.5');
  await resident.taps(/^同意 80\.5/);
  await resident.sees('钱在办好以后当面付，这里不收钱。');
  await resident.taps(/^同意 80\.5/);
}

async function tellsWhatWasDone(shop: Visitor, did: string): Promise<void> {
  const sheet = shop.part('dialog', subject);
  await sheet.types(did, '怎么办的');
  await sheet.taps('办好了');
  await shop.seesNo('怎么办的');
}

async function objects(resident: Visitor): Promise<void> {
  await resident.taps('没解决');
  await resident.taps('确认：没解决');
  await resident.sees('请写一句哪里没解决，办的人好接着办');
  await resident.types('关上以后还是弹不回去。', '哪里没解决');
  await resident.taps('确认：没解决');
}
