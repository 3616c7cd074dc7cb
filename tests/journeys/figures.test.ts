import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const pageOfQueue = 20;

test('a secretary asks what a figure means, opens the orders behind it and finds as many, and takes the sheet along', async () => {
  const month = (ago: number) => new Date(Date.now() - ago * 30 * 24 * 3_600_000).toISOString().slice(0, 7);
  const secretary = await stage.arrive('社区书记', { opens: `/console/method-figures?from=${month(4)}&until=${month(0)}` });
  const { page } = secretary;
  await page.getByRole('button', { name: '三单服务' }).click();
  await page.getByRole('button', { name: '受理是什么意思' }).first().focus();
  await secretary.presses('Enter');
  await secretary.sees('并到别的事里的不另数');
  await secretary.presses('Escape');
  const count = page.getByRole('button', { name: /^受理 \d+，看是哪些$/ });
  const told = Number((await count.textContent()) ?? '');
  await count.click();
  const dialog = secretary.part('dialog', '受理：在哪里');
  await dialog.sees(String(told));
  await downloads(secretary);
  await page.getByRole('button', { name: '在待办里看这些事' }).click();
  await secretary.sees(/一个数里的事/);
  const rows = page.locator('tr.ant-table-row');
  const shown = Math.min(told, pageOfQueue);
  await rows.nth(shown - 1).waitFor();
  expect(await rows.count()).toBe(shown);
});

/** The sheet of the same place and months, through the very address the button has. */
async function downloads({ page }: Visitor): Promise<void> {
  const address = (await page.getByRole('link', { name: '导出 Excel', includeHidden: true }).getAttribute('href')) ?? '';
  const sheet = await page.context().request.get(address);
  expect(sheet.headers()['content-disposition']).toContain(encodeURIComponent('各工作法的数'));
  expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
}
