import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { ask, webOf } from '../../../testing/http.ts';
import { readOff } from '../../../testing/printed.ts';
import { wordsOn } from '../../../testing/printed-words.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { bindByCode, issueBindingCode } from '../binding-codes.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a code is printed by whoever made it until it was used, as half a page with nobody’s name; nobody else finds out whether it is one', async () => {
  const [staff, other, grandmother] = [
    await world.arrive('community-staff'),
    await world.arrive('secretary'),
    await world.arrive('resident'),
  ];
  const http = await webOf(world);
  const { code } = await staff.does(issueBindingCode, { person: grandmother.id });
  const printed = async (who: Person | null, typed = code) => await ask(http, who, 'accounts.code-sheet', { code: typed });
  const sheet = await printed(staff);
  expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(decodeURIComponent(String(sheet.headers['content-disposition']))).toMatch(/''睦邻绑定码\.pdf$/);
  expect(await readOff(sheet.rawPayload)).toEqual({ codes: ['http://localhost:80/me'], size: [148, 210], pages: 1 });
  expect(wordsOn(sheet.rawPayload)).toContain(code);
  expect(wordsOn(sheet.rawPayload)).not.toContain('王');
  expect((await printed(other)).statusCode).toBe(404);
  expect((await printed(staff, 'AAAAA-AAAAA')).statusCode).toBe(404);
  expect((await printed(grandmother)).statusCode).toBe(403);
  expect((await printed(null)).statusCode).toBe(401);
  await (await world.arrive('resident', { name: '女儿' })).does(bindByCode, { code, scope: 'family' });
  expect((await printed(staff)).statusCode).toBe(404);
  await http.close();
});
