import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const subject = '查一遍楼道堆物';

test('a street office entrusts a grid without a mouse, the grid worker finds it in the one inbox with what is in hand, and the office says that it is enough', async () => {
  const leader = await stage.arrive('街道干部', { opens: '/console/entrusting' });
  await entrusts(leader);
  await leader.part('row', subject).sees('等办理');

  const worker = await stage.arrive('专职网格员', { opens: '/worker' });
  await worker.sees(/\d+ 个部门交办 \d+ 件/);
  await worker.sees(subject);
  const hands = await handsOf(stage.served.url, '专职网格员');
  const { rows } = await hands.asks<{ rows: { id: string; subject: string }[] }>('matters.inbox', { pick: 'all' });
  const matter = rows.find((row) => row.subject === subject)?.id ?? '';
  await worker.opens(`/worker/matters/${matter}`);
  await worker.sees('算办好：每栋楼看过一遍');
  await hands.does('matters.fill', { matter, step: 'act', outcome: 'done', answers: { did: '三栋楼看过，清了四处' } });

  await leader.part('row', subject).sees('等部门查看');
  await leader.tabsTo('够了');
  await leader.presses('Enter');
  await leader.part('row', subject).sees('办结');
});

async function entrusts(leader: Visitor): Promise<void> {
  await leader.tabsTo('交办一件事');
  await leader.presses('Enter');
  const dialog = leader.part('dialog', '交办一件事');
  await dialog.sees('第三网格');
  await leader.tabsTo('哪个部门交办');
  await leader.page.keyboard.type('应急办');
  await leader.tabsTo('哪类事');
  await leader.page.keyboard.type('隐患');
  await leader.page.locator('.ant-select-item-option-active').filter({ hasText: '安全隐患排查' }).waitFor();
  await leader.presses('Enter');
  await leader.tabsTo('一句话说是什么事');
  await leader.page.keyboard.type(subject);
  await leader.tabsTo('第三网格');
  await leader.presses('Space');
  await leader.tabsTo('哪天下班前');
  await leader.page.getByLabel('哪天下班前').fill(inTenDays());
  await leader.tabsTo('凭什么算办好');
  await leader.page.keyboard.type('每栋楼看过一遍，写明几处、清了几处');
  await leader.tabsTo('button "交办"');
  await leader.presses('Enter');
  await leader.sees(subject);
}

function inTenDays(): string {
  return new Date(Date.now() + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
}
