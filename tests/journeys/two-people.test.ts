import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles().filter((trouble) => !trouble.includes('409'))).toEqual([]));
afterAll(() => stage.close());

test('a cadre is appointed by two: the one who asks says why and hears that nothing is done yet, the other reads it and says yes, both by keyboard or hand', async () => {
  const admin = await stage.arrive('系统管理员', { opens: '/console/posts' });
  await admin.taps('任命');
  const dialog = admin.part('dialog', '任命');
  await dialog.types('欧阳上官慕容', '姓名');
  await dialog.types('19900030077', '手机号');
  await dialog.finds('街道干部', '什么岗位');
  await dialog.unfolds('管哪个街道', ['山西省', '太原市', '迎泽区', '老军营街道']);
  await dialog.taps('任命');
  const why = admin.part('dialog', '这件事要两个人点头');
  await why.sees('由安全管理员批');
  await why.taps('送去批准');
  await why.sees('请至少写 4 个字');
  await why.types('组织部任命文件第七号', /./);
  await why.taps('送去批准');
  const sent = admin.part('dialog', '送去了，还没有办');
  await sent.sees(/已经送给安全管理员，3 个工作日内答复/);
  await sent.taps('看我请批的');
  await admin.sees('等答复');

  const guard = await stage.arrive('安全管理员', { opens: '/console/approvals' });
  await guard.here
    .getByRole('link', { name: /待我批准/ })
    .getByText('1', { exact: true })
    .waitFor();
  await guard.here.getByRole('row', { name: /任命还不在台账里的人/ }).focus();
  await guard.presses('Enter');
  const asked = guard.here.getByRole('complementary', { name: '任命还不在台账里的人' });
  await asked.getByText('欧**').waitFor();
  await asked.getByText('组织部任命文件第七号').waitFor();
  await guard.taps('同意，马上办');
  await guard.sees('请写一句理由，至少 2 个字。');
  await guard.types('看过任命文件', '写一句理由');
  await guard.taps('同意，马上办');
  await guard.sees('没有等您批的');

  await admin.reloads();
  await admin.here.getByRole('row', { name: /同意，已办/ }).click();
  await admin.sees(/看过任命文件/);
});
