import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openCounty } from '#kernel/db.ts';
import { builtApps } from '../../bin/apps.ts';
import { serveMulin } from '../../src/serve.ts';
import { canaries, canariesIn, control, plantCanaries } from '../../src/testing/canaries.ts';
import { testKeys as keys } from '../../src/testing/house.ts';
import { urlOf } from '../../src/testing/urls.ts';
import { copyDemo } from './demo-copy.ts';
import { handsOf } from './hands.ts';
import { lyingAbout, plantsIn } from './lying-about.ts';
import { type Stage, stageFor } from './stage.ts';
import { addressesOf, looksAt } from './sweep.ts';
import type { Visitor } from './visitor.ts';

const [asker, mover, newcomer] = [canaries[0], canaries[1], canaries[2]].map((one) => one ?? expect.fail('none'));
const subject = '楼道灯不亮，打电话来说的';

let stage: Stage;
let matter: string;
beforeAll(async () => {
  const copy = await copyDemo();
  await plantIn(new URL(copy.runtimeUrl).pathname.slice(1));
  const served = await serveMulin({
    ...{ runtimeUrl: copy.runtimeUrl, retentionUrl: copy.retentionUrl, ownerUrl: null, keys },
    ...{ host: '127.0.0.1', port: 0, pages: builtApps, sender: null },
  });
  stage = await stageFor(served, copy.remove);
  matter = await rungUp();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

/** A thousand numbers in the ledger of the demo's resident's neighbours. */
async function plantIn(database: string): Promise<void> {
  const owner = openCounty(urlOf(inject('superUrl'), database), '1401', 1);
  const { household_id } = await owner
    .selectFrom('demo_person')
    .innerJoin('binding', 'binding.account_id', 'demo_person.account_id')
    .innerJoin('person', 'person.id', 'binding.person_id')
    .select('household_id')
    .where('title', 'like', '长辈%')
    .executeTakeFirstOrThrow();
  await plantCanaries(owner, keys, Temporal.Now.instant(), household_id ?? '');
  await owner.destroy();
}

/** Somebody rang, and left a number that is a canary; a resident has a new number that is one. */
async function rungUp(): Promise<string> {
  const [elder, worker, resident] = [
    await handsOf(stage.served.url, '长辈'),
    await handsOf(stage.served.url, '专职网格员'),
    await handsOf(stage.served.url, '居民'),
  ];
  const { home } = await elder.asks<{ home: { unitId: string } }>('accounts.me', {});
  const { demoCode } = await resident.asks<{ demoCode: string }>('accounts.request-code', { phone: mover?.phone, why: 'number' });
  await resident.does('people.change-phone', { phone: mover?.phone, code: demoCode });
  return await worker.does('matters.file-for-someone', {
    ...{ subject, leaf: 'stair-light', place: home.unitId, channel: 'phone' },
    ...{ phone: asker?.phone, agreed: true },
  });
}

const spaced = (phone = '') => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;

/** Whether anything of the thousand lies about on this device, and where. */
async function found(visitor: Visitor): Promise<[string, string[]][]> {
  const places = Object.entries(await lyingAbout(visitor));
  return places.map(([place, text]): [string, string[]] => [place, canariesIn(text)]).filter(([, numbers]) => numbers.length > 0);
}

async function goesThrough(visitor: Visitor, app: 'resident' | 'worker' | 'console', root: string): Promise<void> {
  for (const path of addressesOf(app).filter((one) => !one.includes('$') && one !== '/sign-in')) await looksAt(visitor, `${root}${path}`);
}

test('a worker reads the number of who rang; nothing of it stays on the phone, in use or signed out', async () => {
  const worker = await stage.arrive('专职网格员', { opens: `/worker/matters/${matter}` });
  await worker.sees(subject);
  await worker.taps(/^看电话/);
  await worker.taps('确认位置');
  await worker.taps('看姓名和电话');
  await worker.sees(spaced(asker?.phone));
  expect(await found(worker)).toEqual([]);
  await goesThrough(worker, 'worker', '/worker');
  expect(await found(worker)).toEqual([]);
  await worker.opens('/worker/me');
  await worker.taps('退出登录');
  await worker.sees('登录了却没有待办');
  expect(await found(worker)).toEqual([]);
});

test('a resident signs in with a number, sees their own, and writes; nothing of it stays, and what was begun goes with signing out', async () => {
  const visitor = await stage.visit('新来的人', { opens: '/sign-in' });
  await visitor.types(newcomer?.phone ?? '', '手机号');
  await visitor.taps('取验证码');
  await visitor.taps('替我填上');
  await visitor.taps('登录');
  await visitor.sees('说说您是谁');
  expect(await found(visitor)).toEqual([]);
  const resident = await stage.arrive('居民', { opens: '/my-details' });
  await resident.sees('电话');
  await goesThrough(resident, 'resident', '');
  expect(await found(resident)).toEqual([]);
  await resident.opens('/ask');
  await resident.types('只有我知道的一件事', '说一句话');
  await resident.opens('/me');
  expect(Object.values(await lyingAbout(resident)).join()).toContain('只有我知道的一件事'); // it is kept to be gone on with
  await resident.taps('退出登录');
  await resident.sees('登录后看自己的事');
  expect(Object.values(await lyingAbout(resident)).join()).not.toContain('只有我知道的一件事');
  expect(await found(resident)).toEqual([]);
});

test('the desk looks for a number, reads one, goes through its pages; nothing of it stays on the computer', async () => {
  const secretary = await stage.arrive('社区书记', { opens: '/console/people' });
  await secretary.here
    .getByRole('searchbox')
    .first()
    .fill(asker?.idNumber ?? '');
  await secretary.presses('Enter');
  await secretary.sees(/^甲\*|没有找到/);
  expect(await found(secretary)).toEqual([]);
  await secretary.opens(`/console/matters/${matter}`);
  await secretary.sees(subject);
  await goesThrough(secretary, 'console', '/console');
  expect(await found(secretary)).toEqual([]);
  await secretary.taps('退出登录');
  await secretary.sees('密码');
  expect(await found(secretary)).toEqual([]);
});

test('a number planted in any of these places would be found there', async () => {
  const visitor = await stage.visit('试的人');
  await plantsIn(visitor, control);
  await visitor.page.evaluate((said) => history.replaceState(history.state, '', `?planted=${said}`), control);
  const places = ['cookies', 'address', 'database', 'copies', 'local', 'session', 'history'];
  expect(await found(visitor)).toEqual(places.map((place) => [place, [control]]));
});
