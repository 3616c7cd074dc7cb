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
  await secretary.sees('台账回到了导入之前');
  await secretary.opens('/console/areas');
  await secretary.sees('各网格相加 7,964 人，台账共 7,964 人，一致');
});
