import { afterAll, beforeAll, expect, test } from 'vitest';
import { webOf } from '../../testing/http.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
let http: Awaited<ReturnType<typeof webOf>>;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const post = (name: string, payload: object, cookie?: string) =>
  http.inject({ method: 'POST', url: `/api/${name}`, payload, headers: cookie ? { cookie } : {} });

test('a session travels as a cookie no script can read, and is in no answer', async () => {
  const asked = await post('accounts.request-code', { phone: '19800007777' });
  const signedIn = await post('accounts.sign-in', { phone: '19800007777', code: asked.json().demoCode });
  const cookie = String(signedIn.headers['set-cookie']);
  expect([signedIn.statusCode, signedIn.body]).toEqual([200, '{}']);
  expect(cookie).toMatch(/^mulin_session=[\w-]{43};.*HttpOnly/);
  const mine = await post('accounts.me', {}, cookie.split(';')[0]);
  expect(mine.json().account).toEqual(expect.any(String));
  const out = await post('accounts.sign-out', {}, cookie.split(';')[0]);
  expect(String(out.headers['set-cookie'])).toMatch(/^mulin_session=;/);
  expect((await post('accounts.me', {}, cookie.split(';')[0])).json().account).toBeNull();
});

test('a wrong code, a bad phone and a page that has gone are each one Chinese sentence', async () => {
  const wrong = await post('accounts.sign-in', { phone: '19800007777', code: '000000' });
  const bad = await post('accounts.request-code', { phone: '123' });
  expect([wrong.statusCode, wrong.json()]).toEqual([409, { refused: 'accounts.code_wrong', say: expect.stringMatching(/验证码不对/) }]);
  expect([bad.statusCode, bad.json().say]).toEqual([422, '请填 11 位手机号']);
  const soon = await post('accounts.request-code', { phone: '19800007777' });
  expect(soon.json().say).toMatch(/^验证码刚发过，请 \d+ 秒后再取。$/);
});
