import { afterAll, beforeAll, expect, test } from 'vitest';
import { webOf } from '../../../testing/http.ts';
import { castOf } from '../../../testing/orders.ts';
import { readOff, sheetFrom } from '../../../testing/printed.ts';
import { wordsOn } from '../../../testing/printed-words.ts';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await castOf(world);
});
afterAll(() => world.end());

test('what to bring and who does it is printed for the board by anybody, with the way online; what is not offered here is not', async () => {
  const http = await webOf(world);
  const community = world.places.community.id;
  const sheet = await sheetFrom(http, null, `guide.sheet?community=${community}&kind=leaf&id=water-leak`);
  expect([sheet.status, sheet.type, sheet.name]).toEqual([200, 'application/pdf', expect.stringMatching(/办事指南\.pdf$/)]);
  expect((await readOff(sheet.bytes)).codes).toEqual([`http://localhost:80/guide/leaf-water-leak?community=${community}`]);
  for (const told of ['要带什么', '不收费', '专职网格员', '12345']) expect(wordsOn(sheet.bytes)).toContain(told);
  for (const asked of [`community=${community}&kind=leaf&id=none`, `community=none&kind=leaf&id=water-leak`])
    expect((await sheetFrom(http, null, `guide.sheet?${asked}`)).status).toBeGreaterThanOrEqual(400);
  await http.close();
});
