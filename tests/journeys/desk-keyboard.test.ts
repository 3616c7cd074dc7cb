import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const [byHand, sentOut] = ['单元门口的灯晚上不亮', '楼梯拐角的灯一闪一闪'];

test('an order lives its whole life at the desk without a mouse: written down, taken on, done, and the resident’s word passed on', async () => {
  const worker = await stage.arrive('专职网格员', { device: 'desk', opens: '/console' });
  await worker.sees('代居民登记');
  await writesItDown(worker, byHand);
  await takesItOn(worker);
  await isDone(worker);
  await isPassedOn(byHand);
});

test('sent out at the desk without a mouse, an order is taken and done by a neighbour on the phone, and comes back for the resident’s word', async () => {
  const worker = await stage.arrive('专职网格员', { device: 'desk', opens: '/console' });
  await worker.sees('代居民登记');
  await writesItDown(worker, sentOut);
  await sendsItOut(worker);

  const volunteer = await stage.arrive('志愿者', { opens: '/worker/pool' });
  await volunteer.taps(`接单：${sentOut}`);
  await volunteer.part('dialog', sentOut).taps('接单');
  await volunteer.taps('办好了');
  const sheet = volunteer.part('dialog', sentOut);
  await sheet.types('换了灯泡，试过会亮。', '怎么办的');
  await sheet.taps('办好了');

  await worker.sees('等居民确认');
  await isPassedOn(sentOut);
});

test('what was typed outlives the session: one is asked to sign in over it, and the page behind is covered', async () => {
  const worker = await stage.arrive('专职网格员', { device: 'desk', opens: '/console' });
  await worker.taps('代居民登记');
  await worker.types(byHand, '一句话');
  await worker.context.clearCookies();
  await worker.types('王小', '姓名');
  await worker.presses('Enter');
  await worker.part('dialog', '登录到期了').sees('刚才填的都还在');
  expect(await worker.here.getByRole('textbox', { name: /^一句话/ }).inputValue()).toBe(byHand);
  const mask = worker.page.locator('.gate-again .ant-modal-mask');
  expect(await mask.evaluate((cover) => getComputedStyle(cover).backgroundColor)).toMatch(/^rgb\(/);
});

test('a newer version was put up while the page stood open: where its pieces are gone, the new page comes by itself', async () => {
  const secretary = await stage.arrive('社区书记');
  await secretary.sees('工作台');
  await secretary.page.waitForLoadState();
  let isNew = false;
  secretary.page.once('load', () => {
    isNew = true;
  });
  await secretary.context.route('**/assets/console-areas-*.js', (route) => (isNew ? route.fallback() : route.abort()));
  await secretary.page.evaluate(() => document.body.append('页面还是原来那一页'));
  await secretary.taps('网格与房屋');
  await secretary.sees('合计');
  await secretary.seesNo('页面还是原来那一页');
  expect(isNew).toBe(true);
});

test('a table wider than a narrow window is pushed sideways by the arrow keys, under the name of what it lists; in a wide one nothing stops there', async () => {
  const secretary = await stage.arrive('社区书记', { device: 'desk', opens: '/console/areas' });
  await secretary.sees('合计');
  const wide = secretary.here.getByRole('group', { name: '按网格合计表格' });
  expect(await wide.count()).toBe(0);
  await secretary.page.setViewportSize({ width: 320, height: 640 });
  await wide.focus();
  await secretary.presses('ArrowRight');
  await secretary.page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
  await secretary.page.setViewportSize({ width: 1440, height: 900 });
  await wide.waitFor({ state: 'detached' });
});

async function writesItDown(worker: Visitor, subject: string): Promise<void> {
  await goesTo(worker, '代居民登记', 'Enter');
  await standsOn(worker, 'radio', '台账里的居民');
  await worker.presses('ArrowRight');
  await goesTo(worker, 'textbox "手机号"');
  await worker.page.keyboard.type('13900000777');
  await goesTo(worker, '一句话');
  await worker.page.keyboard.type(subject);
  await goesTo(worker, '要哪类服务');
  await worker.page.keyboard.type('楼道灯');
  await worker.page.locator('.ant-select-item-option-active').filter({ hasText: '楼道灯' }).waitFor();
  await worker.presses('Enter');
  await goesTo(worker, '在哪里', 'ArrowDown');
  await worker.page.locator('.ant-cascader-menu-item').first().waitFor();
  await walksDownTo(worker, '劲松新景');
  await worker.page
    .locator('.ant-cascader-menu-item')
    .filter({ hasText: /^8号楼/ })
    .waitFor();
  await worker.presses('ArrowRight');
  await walksDownTo(worker, '8号楼');
  await worker.presses('Enter');
  await goesTo(worker, '电话', 'Space');
  await goesTo(worker, '已告诉居民', 'Space');
  await goesTo(worker, 'button "登记"', 'Enter');
  await worker.sees('登记好了');
  await goesTo(worker, '打开这件事', 'Enter');
  await worker.sees('经过');
}

async function takesItOn(worker: Visitor): Promise<void> {
  await worker.presses('a');
  await goesTo(worker, '我来办', 'Enter');
  const dialog = worker.part('dialog', '我来办');
  await dialog.sees(byHand);
  await goesTo(worker, 'button "我来办"', 'Enter');
  await worker.sees('办理中');
  await seesWhereTheyAre(worker);
}

/** To all who may take it: the first neighbour who does has it. */
async function sendsItOut(worker: Visitor): Promise<void> {
  await worker.page.locator('.side fieldset').getByRole('button', { name: '派单' }).waitFor();
  await worker.presses('a');
  await standsOn(worker, 'button', '派单');
  await worker.presses('Enter');
  await standsOn(worker, 'radio', '推荐一位');
  await worker.presses('ArrowRight');
  await worker.part('dialog', '派单').sees('派给哪些邻里');
  await goesTo(worker, 'button "派单"', 'Enter');
  await worker.sees('等接单');
  await seesWhereTheyAre(worker);
}

async function isDone(worker: Visitor): Promise<void> {
  await worker.page.locator('.side fieldset').getByRole('button', { name: '办好了' }).waitFor();
  await worker.presses('a');
  await worker.presses('Enter');
  await standsOn(worker, 'textbox', '怎么办的');
  await worker.page.keyboard.type('换了灯泡，试过会亮。');
  await goesTo(worker, 'button "办好了"', 'Enter');
  await worker.sees('等居民确认');
  await seesWhereTheyAre(worker);
  await worker.presses('Escape');
  await worker.seesNo('也可以找');
}

async function isPassedOn(subject: string): Promise<void> {
  const secretary = await stage.arrive('社区书记');
  await findsIt(secretary, subject);
  await passesOn(secretary);
  await secretary.sees('办结');
  await secretary.context.close();
}

/** The list is walked with J and K, and searched with a slash. */
async function findsIt(secretary: Visitor, subject: string): Promise<void> {
  await secretary.sees('待办');
  await secretary.sees(subject);
  await secretary.presses('/');
  await secretary.page.keyboard.type(subject);
  await secretary.presses('Enter');
  await secretary.sees(`找「${subject}」`);
  await secretary.page.locator('.listing tr.openable').nth(1).waitFor({ state: 'detached' });
  await secretary.page.locator('.listing tr.openable').filter({ hasText: subject }).waitFor(); // what stands alone is what was looked for, not a list on its way
  await secretary.presses('Tab');
  await secretary.page.locator('.filters').evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await secretary.presses('j');
  await secretary.page.locator('.listing tr.openable:focus').waitFor();
  await secretary.presses('Enter');
  await secretary.sees('经过');
}

async function passesOn(secretary: Visitor): Promise<void> {
  await secretary.page.locator('.side fieldset').getByRole('button', { name: '居民说：解决了' }).waitFor();
  await secretary.presses('a');
  await secretary.presses('Enter');
  await standsOn(secretary, 'radio', '电话');
  await secretary.presses('Space');
  await goesTo(secretary, 'button "解决了"', 'Enter');
}

/** Tab until there, then perhaps a key. */
async function goesTo(visitor: Visitor, name: string, key?: string): Promise<void> {
  await visitor.tabsTo(name);
  if (key !== undefined) await visitor.presses(key);
}

/** Down an unfolded list of places. */
async function walksDownTo({ page }: Visitor, name: string): Promise<void> {
  const reached = page.locator('.ant-cascader-menu-item-active').filter({ hasText: new RegExp(`^${name}$`) });
  for (let step = 0; step < 40; step++) {
    if ((await reached.count()) === 1) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the keys never came to ${name}`);
}

/** Waits until the focus is on this: whoever typed sooner would type elsewhere. */
async function standsOn({ page }: Visitor, role: 'radio' | 'textbox' | 'button', name: string): Promise<void> {
  await page.locator(':focus').and(page.getByRole(role, { name })).waitFor({ state: 'attached' });
}

/** After a dialog is gone the focus stands on something, and never at the top of the page. */
async function seesWhereTheyAre({ page }: Visitor): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body);
  await page.locator('.side :focus, .listing :focus').waitFor();
}
