import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

const file = join(import.meta.dirname, '../../demo/带错的户籍台账.xlsx');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a ledger full of mistakes: columns matched, a sentence for each bad row, the good ones taken, and all of it taken back', async () => {
  const secretary = await stage.arrive('社区书记', { opens: '/console/areas' });
  await secretary.sees('各网格相加 7,964 人，台账共 7,964 人，一致');

  await secretary.taps('导入');
  await secretary.picks('户籍台账');
  await secretary.here.locator('input[type=file]').setInputFiles({ name: basename(file), mimeType: '', buffer: await readFile(file) }); // by its bytes: not every locale has its name
  await secretary.sees('对一对列');
  await secretary.part('row', '健康状况').sees('不用这一列');
  await secretary.taps('试读一遍');

  await secretary.sees('健康情况是敏感个人信息，台账不收');
  await secretary.part('row', '「楼栋」不在小区楼栋表里，这户不属于任何网格').sees('16');
  await secretary.part('row', '「联系电话」是公式，请改成数值').sees('12');
  const returned = secretary.page.waitForEvent('download');
  await secretary.taps('下载退回的文件');
  const bytes = await readFile(await (await returned).path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK'); // a workbook again

  await secretary.taps('收下 4 行好的');
  await secretary.sees('已收进台账 4 行');
  await secretary.taps('看合计');
  await secretary.sees('各网格相加 7,968 人，台账共 7,968 人，一致');

  await secretary.page.goBack();
  await secretary.taps('撤回这一批');
  await secretary.part('dialog', '撤回').taps('撤回这一批');
  const why = secretary.part('dialog', '这件事要两个人点头');
  await why.types('表填错了，改好再传', /./);
  await why.taps('送去批准');
  await secretary.part('dialog', '送去了，还没有办').sees(/已经送给安全管理员/);
  await saysYes();
  await secretary.reloads();
  await secretary.sees('台账回到了导入之前');
  await secretary.opens('/console/areas');
  await secretary.sees('各网格相加 7,964 人，台账共 7,964 人，一致');
});

/** The second of the two who take people out of the ledger again. */
async function saysYes(): Promise<void> {
  const guard = await stage.arrive('安全管理员', { opens: '/console/approvals' });
  await guard.here.getByRole('row', { name: /撤回导入/ }).focus();
  await guard.presses('Enter');
  await guard.types('核对过，是填错的那份', '写一句理由');
  await guard.taps('同意，马上办');
  await guard.sees('没有等您批的');
}
