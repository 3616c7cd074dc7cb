import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles().filter((trouble) => !/40[39]/.test(trouble))).toEqual([]));
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

test('on the stairs too: after two hundred persons a grid worker says why and shows the second step, and the household opens by itself', async () => {
  const hands = await handsOf(stage.served.url, '专职网格员');
  const { account, posts } = await hands.asks<{ account: string; posts: readonly { area: string }[] }>('accounts.me', {});
  const [system] = stage.served.systems();
  if (!system) throw new Error('no county');
  const { db } = system;
  await sql`insert into card_read (account_id, household_id, at) select ${account}, id, now() from household where grid_id = ${posts[0]?.area} order by id limit 120`.execute(
    db,
  );
  const unread = await sql<{ id: string }>`select h.id from household h where h.grid_id = ${posts[0]?.area} and h.ended_at is null
    and exists (select from person p where p.household_id = h.id and p.ended_at is null) and not exists (select from card_read c where c.household_id = h.id and c.account_id = ${account}) limit 1`.execute(
    db,
  );
  const worker = await stage.arrive('专职网格员', { opens: '/worker' });
  await sql`update session set second_at = now() - interval '11 minutes' where account_id = ${account}`.execute(db);
  await worker.opens(`/worker/household/${unread.rows[0]?.id}`);
  const why = worker.part('dialog', '一小时里已经看了两百个人');
  await why.taps('接着看');
  await why.sees('请写明为什么还要看（至少 4 个字）');
  await why.taps('汛期逐户核对');
  await why.taps('接着看');
  const step = worker.part('dialog', '要紧的事，再输一次动态码');
  await step.taps('开始设');
  await step.taps('替我填上');
  await step.taps('设好了，核对一下');
  await step.picks('已经印好或抄好，放在别处了');
  await step.taps('接着办');
  await worker.seesNo('一小时里已经看了两百个人');
  await worker.sees(/户主/);
  expect(await worker.overflows()).toBe(false);
});

test('at the desk too: whoever reads the list of people on and on says why, and the list goes on where it stood', async () => {
  const hands = await handsOf(stage.served.url, '社区书记');
  const { account, posts } = await hands.asks<{ account: string; posts: readonly { area: string }[] }>('accounts.me', {});
  const [system] = stage.served.systems();
  if (!system) throw new Error('no county');
  const secretary = await stage.arrive('社区书记', { device: 'desk', opens: '/console/people' });
  await secretary.here.getByRole('table').getByRole('row').nth(50).waitFor();
  await sql`insert into line_read (account_id, person_id, at) select ${account}, id, now() from person where community_id = ${posts[0]?.area} order by id desc limit 150`.execute(
    system.db,
  );
  await secretary.taps('再看一些');
  const why = secretary.part('dialog', '一小时里已经看了两百个人');
  await why.types('核对台账', '原因');
  await why.taps('接着看');
  await secretary.seesNo('一小时里已经看了两百个人');
  await secretary.here.getByRole('table').getByRole('row').nth(100).waitFor();
});
