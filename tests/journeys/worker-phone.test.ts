import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askedForLight, handsOf, lightInHand } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, firstOf, hindrances, looksAt, settles, tells } from './sweep.ts';
import { tooSmall } from './touches.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

/** Pages for other posts: a gate-keeper's whistle, a helper's own page. */
const othersPages = ['/whistle', '/helping'];

const thumbs = [
  ['standard', 44],
  ['contrast', 44],
  ['elder', 60],
] as const;

test.each(thumbs)(
  'on every page of the worker’s app in the %s theme, a thumb of %i pixels meets one thing at a time',
  async (theme, thumb) => {
    const worker = await stage.arrive('专职网格员', { theme });
    const matter = await firstOf(worker, 'matters.inbox', {});
    const { household } = await tells<{ household: string | null }>(worker, 'matters.show', { matter });
    const found: string[] = [];
    for (const address of addressesOf('worker').filter((page) => !othersPages.includes(page))) {
      await looksAt(worker, `/worker${address.replace('$id', address.startsWith('/household') ? (household ?? '') : matter)}`);
      found.push(...(await tooSmall(worker, thumb)), ...(await hindrances(worker)));
    }
    for (const [title, opens] of [
      ['志愿者', '/worker/helping'],
      ['门房', '/worker/whistle'],
    ] as const) {
      const other = await stage.arrive(title, { theme, opens });
      await settles(other);
      found.push(...(await tooSmall(other, thumb)), ...(await hindrances(other)));
    }
    expect(found).toEqual([]);
  },
);

test('work is returned, passed on and passed up in two taps each, and what became of it can be read', async () => {
  const { url } = stage.served;
  const volunteer = await stage.arrive('志愿者', { opens: `/worker/matters/${await lightInHand(url, '声控灯白天也亮')}` });
  await volunteer.taps('退回');
  await volunteer.taps('退回：要换配件，我没有');
  await closes(volunteer);
  await volunteer.opens(`/worker/matters/${await lightInHand(url, '声控灯拍手不亮')}`);
  await volunteer.taps('转给别人');
  await volunteer.part('dialog', '转给别人').taps(/^转给/);
  await closes(volunteer);
  const worker = await stage.arrive('专职网格员', { opens: `/worker/matters/${await askedForLight(url, '楼道灯三层都不亮')}` });
  await worker.taps('去了一趟');
  await worker.sees('去过 1 趟');
  await worker.taps(/^改五小类别/);
  await worker.taps('小困难');
  await worker.sees('小困难');
  await worker.taps('上报给社区');
  await worker.taps('上报：要专业的人来修');
  await closes(worker);

  await volunteer.opens('/worker/passed-on');
  await volunteer.part('listitem', '声控灯白天也亮').sees(/^退回 · .+ · 现在等 /);
  await volunteer.part('listitem', '声控灯拍手不亮').sees(/^转给别人 · .+ · 现在等 /);
  expect(await hindrances(volunteer)).toEqual([]);
  await worker.opens('/worker/passed-on');
  await worker.part('listitem', '楼道灯三层都不亮').sees(/^上报 · /);
});

test('more time is asked for with two choices and granted by the grid worker on the way, without a keyboard', async () => {
  const matter = await lightInHand(stage.served.url, '楼道灯等灯座');
  const volunteer = await stage.arrive('志愿者', { opens: `/worker/matters/${matter}` });
  await volunteer.taps('申请延期');
  await volunteer.picks(/^最晚，/);
  await volunteer.taps('要等配件到货');
  await volunteer.part('dialog', '申请延期').taps('申请延期');
  await volunteer.sees(/已申请延到 .+，等答复/);
  expect(await hindrances(volunteer)).toEqual([]);
  const worker = await stage.arrive('专职网格员', { opens: `/worker/matters/${matter}` });
  await worker.sees(/申请延到 /);
  await worker.taps('答复延期');
  await worker.part('dialog', '答复延期').taps('同意延期');
  await worker.sees('同意了，期限已往后挪');
  await volunteer.seesNo(/等答复/);
});

test('from the plate at the stairs to an order for the household behind the door, and by keyboard alone', async () => {
  const worker = await stage.arrive('专职网格员');
  const elder = await handsOf(stage.served.url, '长辈');
  const { home } = await elder.asks<{ home: { unitId: string } }>('accounts.me', {});
  await worker.tabsTo('扫门牌');
  await worker.presses('Enter');
  await worker.sees('选小区');
  await worker.opens(`/worker/door?d=${home.unitId}`);
  await worker.sees('再扫一个');
  expect(await hindrances(worker)).toEqual([]);
  await worker.tabsTo('101');
  await worker.presses('Enter');
  await worker.sees('打开这一户，已经记下');
  await worker.tabsTo('替这家下单');
  await worker.presses('Enter');
  await worker.sees('谁要办');
});

/** A sheet closes once what was done is kept, whether it has arrived already or is on its way. */
async function closes({ here }: Visitor): Promise<void> {
  await here.getByRole('dialog').waitFor({ state: 'hidden' });
}
