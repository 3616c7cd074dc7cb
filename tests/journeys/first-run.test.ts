import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type NewHouse, openNewHouse } from './new-house.ts';
import type { Visitor } from './visitor.ts';

const password = '青山绿水好邻居二〇二六';

let house: NewHouse;
beforeAll(async () => {
  house = await openNewHouse();
});
afterEach(() => expect(house.stage.troubles()).toEqual([]));
afterAll(() => house.stage.close());

test('whoever reads the terminal makes the county, takes a first community in, and its secretary begins', async () => {
  const admin = await house.stage.visit('管理员', { device: 'desk', opens: '/console/setup' });
  await makesTheCounty(admin);
  await signsIn(admin, '13900000000');
  await setsUpTheSecondStep(admin);
  await takesACommunityIn(admin);
  await appointsItsSecretary(admin);

  const secretary = await house.stage.visit('书记', { device: 'desk', opens: '/console' });
  await signsIn(secretary, '13900000001');
  await setsUpTheSecondStep(secretary);
  await secretary.taps('导入');
  await secretary.sees('第一次导入，请按这个顺序');
});

async function makesTheCounty(admin: Visitor): Promise<void> {
  await admin.types('ABCDE-FGHJK', '首次使用码');
  await admin.unfolds('哪个县（市、区）', ['山西省', '太原市', '迎泽区']);
  await admin.types('何建国', '管理员姓名');
  await admin.types('13900000000', '管理员手机号');
  await admin.types(password, '密码');
  await admin.taps('建县');
  await admin.sees('首次使用码不对');
  await admin.types(house.code(), '首次使用码');
  await admin.taps('建县');
  await admin.sees('迎泽区 建好了');
  await admin.taps('去登录');
}

async function signsIn(visitor: Visitor, phone: string): Promise<void> {
  await visitor.types(phone, '手机号');
  await visitor.types(password, '密码');
  await visitor.taps('登录');
}

/** What an authenticator app would show for the secret on the page. */
async function setsUpTheSecondStep(visitor: Visitor): Promise<void> {
  await visitor.taps('开始设');
  const secret = (await visitor.page.locator('.second-secret').textContent()) ?? '';
  await visitor.types(new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate(), '动态码');
  await visitor.taps('设好了，核对一下');
  await visitor.sees('十个恢复码，只显示这一次');
  await visitor.picks('已经印好或抄好，放在别处了');
  await visitor.taps('接着办');
}

async function takesACommunityIn(admin: Visitor): Promise<void> {
  await admin.part('row', '老军营街道').taps('收进社区');
  const dialog = admin.part('dialog', '老军营街道：收进一个社区');
  await dialog.types('劲松社区', '社区（村）名称');
  await dialog.taps('收进社区');
  await admin.sees('已收进来，接着任命社区书记');
}

async function appointsItsSecretary(admin: Visitor): Promise<void> {
  await admin.taps('岗位');
  await admin.part('row', '专职网格员').sees('不定额');
  await admin.taps('任命');
  const dialog = admin.part('dialog', '任命');
  await dialog.types('郑书远', '姓名');
  await dialog.types('13900000001', '手机号');
  await dialog.types(password, '第一次登录的密码');
  await dialog.finds('社区书记', '什么岗位');
  await dialog.unfolds('管哪个社区', ['山西省', '太原市', '迎泽区', '老军营街道', '劲松社区']);
  await dialog.taps('任命');
  await admin.sees('已任命');
}
