import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { hindrances, looksAt } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const subject = '卫生间水龙头关不紧';

test('an old man lets his neighbour act for him, reads what was done in his name, and ends it: the neighbour sees nothing any more', async () => {
  const elder = await stage.arrive('长辈', { theme: 'elder', opens: '/me' });
  const code = await invites(elder);
  const helper = await stage.arrive('居民', { opens: '/me' });
  await takesTheCode(helper, code);
  await asksForHim(helper);

  await elder.opens('/mine');
  await elder.sees(subject);
  await elder.taps(new RegExp(subject));
  await elder.sees('子女代办');
  await looksAt(elder, '/me');
  expect(await hindrances(elder)).toEqual([]);
  await unfoldsFamily(elder);
  expect(await hindrances(elder)).toEqual([]);
  await elder.taps('停掉：子女');
  await elder.part('dialog', '不让子女再替您办了').taps('停掉');
  await elder.sees('停掉了');

  await helper.opens('/mine');
  await helper.seesNo(subject);
  await helper.seesNo('正在替');
});

/** What is rarely come for stands behind one line. */
async function unfoldsFamily({ here }: Visitor): Promise<void> {
  await here.getByRole('heading', { name: '替家人办事' }).waitFor();
  const line = here.locator('details:not([open]) > summary').filter({ hasText: '替家人办事' });
  if (await line.isVisible()) await line.click(); // for whom there is something in it, it is open
}

async function invites(elder: Visitor): Promise<string> {
  await unfoldsFamily(elder);
  await elder.taps('让家人替我办');
  const sheet = elder.part('dialog', '让谁替您办');
  await sheet.here.waitFor();
  expect(await hindrances(elder)).toEqual([]);
  await sheet.taps('开一个码');
  await sheet.sees('把这个码告诉他');
  const code = await sheet.here.locator('.family-code').innerText();
  expect(code).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
  await elder.presses('Escape');
  return code;
}

async function takesTheCode(helper: Visitor, code: string): Promise<void> {
  await unfoldsFamily(helper);
  await helper.taps('再绑一位家人');
  const sheet = helper.part('dialog', '再绑一位家人');
  await sheet.picks('我有码');
  await sheet.types(code, '绑定码');
  await sheet.picks('家人的，我替他办');
  await sheet.types('老史叔', '您怎么叫他');
  await sheet.taps('绑定');
  await helper.taps('现在替老史叔办事');
  await helper.sees('正在替 老史叔 办事');
}

async function asksForHim(helper: Visitor): Promise<void> {
  await helper.opens('/ask?group=fix');
  await helper.picks('漏水');
  await helper.types(subject, '再说一句具体的');
  await helper.taps('下一步');
  await helper.picks('我家里');
  await helper.sees('7号楼 1单元');
  expect(await hindrances(helper)).toEqual([]);
  await helper.taps('下一步');
  await helper.taps('交给邻里');
  await helper.sees('收到了');
}
