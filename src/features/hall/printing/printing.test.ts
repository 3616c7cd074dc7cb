import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hallOf } from '../../../testing/halls.ts';
import { webOf } from '../../../testing/http.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { readOff, sheetFrom } from '../../../testing/printed.ts';
import { wordsOn } from '../../../testing/printed-words.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { giveNumber } from '../numbers.ts';
import { handInFor } from '../receiving/hand-in.ts';
import { slip } from '../receiving/slip.ts';
import { endService } from '../set-up.ts';

let world: World;
let http: FastifyInstance;
let cast: Cast;
let social: { window: string; service: string };
let secret: string;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  cast = await castOf(world);
  const take = (leaf: string, name: string) => ({ leaf, name, affair: 'government' as const, documents: ['身份证', '户口簿'] });
  const laid = await hallOf(world, cast.chen, [
    { name: '社会保障', place: '大厅左手第一个', takes: [take('hall-social', '社保卡登记')] },
    { name: '计生服务', place: '走廊里的小房间', private: true, takes: [take('hall-private', '生育登记')] },
  ]);
  social = { window: at(laid, 0).window, service: at(at(laid, 0).services, 0) };
  secret = at(at(laid, 1).services, 0);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const far = () => world.arrive('secretary', { name: '远书记', area: world.places.otherCommunity });
const handed = async () => {
  const items = [{ service: social.service, brought: ['身份证'] }, { service: secret }];
  const asked = { community: world.places.community.id, items, channel: 'counter' as const, person: cast.wang.id, agreed: true as const };
  return (await cast.he.does(handInFor, asked)).id;
};

test('a slip is taken home as half a page with its number and code, by whoever handed in and by the counter; nobody’s name and nothing private stands on it', async () => {
  const id = await handed();
  const { number } = await cast.wang.sees(slip, { slip: id });
  for (const reader of [cast.wang, cast.he]) {
    const sheet = await sheetFrom(http, reader, `hall.slip-sheet?slip=${id}`);
    expect([sheet.status, sheet.name]).toEqual([200, `劲松社区便民服务大厅受理单-${number}.pdf`]);
    const { codes, size } = await readOff(sheet.bytes);
    expect(codes).toEqual([`http://localhost:80/slips/${id}`]);
    expect(size).toEqual([148, 210]);
    const words = wordsOn(sheet.bytes);
    for (const told of [number, '社保卡登记', '还缺：户口簿', '结果在大厅左手第一个取', '不公开的事项', '0351-0000000'])
      expect(words).toContain(told);
    for (const kept of ['王', '生育', '走廊里', cast.wang.phone, 'Say']) expect(words).not.toContain(kept);
  }
  const english = await sheetFrom(http, cast.wang, `hall.slip-sheet?slip=${id}&language=en`);
  expect(wordsOn(english.bytes)).toContain('Saythisnumbertoaskhowfaritis');
  const stranger = await world.arrive('resident', { name: '路人' });
  for (const other of [stranger, await far()]) expect((await sheetFrom(http, other, `hall.slip-sheet?slip=${id}`)).status).toBe(404);
  expect((await sheetFrom(http, null, `hall.slip-sheet?slip=${id}`)).status).toBe(401);
});

test('the receipt of what is read by few says not even to its owner what it is about; of everything else it does', async () => {
  const { matters } = await cast.wang.sees(slip, { slip: await handed() });
  const receipts: string[] = [];
  for (const { id } of matters) receipts.push(wordsOn((await sheetFrom(http, cast.wang, `matters.receipt-sheet?matter=${id}`)).bytes));
  expect(receipts.filter((words) => words.includes('事由不公开的事项'))).toHaveLength(1);
  expect(receipts.filter((words) => words.includes('社保卡登记'))).toHaveLength(1);
  for (const words of receipts) expect(words).not.toMatch(/生育|王/);
});

test('a number is printed at its own counter and by no other; its code shows how far the calling is', async () => {
  const { id } = await cast.he.does(giveNumber, { window: social.window });
  const sheet = await sheetFrom(http, cast.he, `hall.number-sheet?turn=${id}`);
  expect(sheet.name).toBe('劲松社区-A001.pdf');
  expect((await readOff(sheet.bytes)).codes).toEqual([`http://localhost:80/hall?community=${world.places.community.id}`]);
  expect(wordsOn(sheet.bytes)).toMatch(/^劲松社区取号单A001在哪里大厅左手第一个取号/);
  expect((await sheetFrom(http, await far(), `hall.number-sheet?turn=${id}`)).status).toBe(404);
  expect((await sheetFrom(http, cast.wang, `hall.number-sheet?turn=${id}`)).status).toBe(403);
});

test('the blank form of a matter is for everybody, under its number, in large letters too; what the hall no longer does has none', async () => {
  const { service } = social;
  for (const large of ['', '&large=yes']) {
    const sheet = await sheetFrom(http, null, `hall.form-sheet?service=${service}${large}`);
    expect([sheet.status, sheet.name]).toEqual([200, expect.stringMatching(/^社保卡登记申请表-\d+\.pdf$/)]);
    for (const asked of ['姓名', '住址', '身份证', '户口簿', '本人签名', '交到A社会保障（大厅左手第一个）'])
      expect(wordsOn(sheet.bytes)).toContain(asked);
    expect((await readOff(sheet.bytes)).codes).toEqual([`http://localhost:80/hall/${service}?community=${world.places.community.id}`]);
  }
  await cast.chen.does(endService, { service });
  expect((await sheetFrom(http, null, `hall.form-sheet?service=${service}`)).status).toBe(404);
  expect((await sheetFrom(http, null, 'hall.form-sheet?service=none')).status).toBe(404);
});
