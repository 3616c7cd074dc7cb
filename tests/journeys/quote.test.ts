import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

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

  await resident.taps('修一修');
  await resident.picks('门锁门禁');
  await resident.types(subject, '再说一句具体的');
  await resident.taps('下一步');
  await resident.picks('我家里');
  await resident.taps('下一步');
  await resident.taps('交给邻里');
  await resident.taps('看这件事');

  await worker.taps(`派单：${subject}`);
  await worker.part('dialog', '派单').drops('党员');
  await worker.part('dialog', '派单').drops('志愿者');
  await worker.part('dialog', '派单').taps('派单');

  await shop.taps(`报价接单：${subject}`);
  const offer = shop.part('dialog', subject);
  await offer.types('80.50', '价格');
  await offer.types('换锁舌和弹簧，含工时', '包含什么');
  await offer.taps('报价接单');

  await resident.sees('报价 80.5');
  await resident.taps(/^同意 80\.5/);
  await resident.sees('钱在办好以后当面付，这里不收钱。');
  await resident.taps(/^同意 80\.5/);

  await shop.opens('/worker');
  await shop.taps(`办好了：${subject}`);
  await shop.part('dialog', subject).types('换好了，试了十几次。', '怎么办的');
  await shop.part('dialog', subject).taps('办好了');

  await resident.taps('没解决');
  await resident.taps('退回去重新办');
  await resident.sees('请写一句哪里没解决，办的人好接着办');
  await resident.types('关上以后还是弹不回去。', '哪里没解决');
  await resident.taps('退回去重新办');

  await shop.sees('被退回');
  await shop.here.getByRole('link', { name: subject }).click();
  await shop.sees('关上以后还是弹不回去。');
  await shop.taps('办好了');
  await shop.part('dialog', subject).types('弹簧装反了，重装好了。', '怎么办的');
  await shop.part('dialog', subject).taps('办好了');
  await resident.taps('解决了');
  await resident.taps('确认：解决了');
  await resident.sees('居民确认：解决了');
});
