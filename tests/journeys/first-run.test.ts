import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type NewHouse, openNewHouse } from './new-house.ts';

let house: NewHouse;
beforeAll(async () => {
  house = await openNewHouse();
});
afterEach(() => expect(house.stage.troubles()).toEqual([]));
afterAll(() => house.stage.close());

test('whoever reads the terminal makes the county, signs in as its administrator and takes a first community in', async () => {
  const admin = await house.stage.visit('管理员', { device: 'desk', opens: '/console/setup' });
  await admin.sees('第一次使用');
  await admin.types('000000000000', '首次使用码');
  await admin.types('何建国', '管理员姓名');
  await admin.types('13900000000', '管理员手机号');
  await admin.types('青山绿水好邻居二〇二六', '密码');
  await admin.unfolds('哪个县（市、区）', ['山西省', '太原市', '迎泽区']);
  await admin.taps('建县');
  await admin.sees('首次使用码不对');

  await admin.types(house.code(), '首次使用码');
  await admin.taps('建县');
  await admin.sees('迎泽区 建好了');
  await admin.taps('去登录');
  await admin.types('13900000000', '手机号');
  await admin.types('青山绿水好邻居二〇二六', '密码');
  await admin.taps('登录');
  await admin.sees('网格与房屋');
});
