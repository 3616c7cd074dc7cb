import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { type Cast, castOf, storyOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { contact } from './contact.ts';
import { file } from './file.ts';
import { show } from './show.ts';
import { dispatch, fill, take, withdraw } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const reason = '上门前先约个时间';

test('who took an order somebody rang in for calls them back, and the caller reads who looked and why', async () => {
  const { lin, zhou, phoned } = cast;
  const li = await world.arrive('resident', { name: '李桂花' });
  const matter = await phoned(li.phone);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect(await zhou.isRefused(contact, { matter, reason })).toBe('not_found');
  await zhou.does(take, { matter, step: 'offer' });
  expect((await zhou.sees(show, { matter })).opener).toEqual({ person: null, masked: '居民', canReveal: true });
  expect(await zhou.does(contact, { matter, reason })).toMatchObject({ name: null, phone: li.phone });
  expect(await storyOf(li, matter)).toContain(`周师傅看了您的联系电话：${reason}`);
  const rows = await world.owner.selectFrom('contact_look').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${li.phone}|约个时间`));
});

test('staff of the place look too, with a reason of at least four characters', async () => {
  const { he, sun, phoned } = cast;
  const matter = await phoned('13900000003');
  expect(await he.does(contact, { matter, reason })).toMatchObject({ phone: '13900000003' });
  await expect(he.does(contact, { matter, reason: '看' })).rejects.toThrow('至少 4 个字');
  expect(await sun.isRefused(contact, { matter, reason })).toBe('not_found');
});

test('not once it has ended, not for a person of the ledger, and never of who left no name', async () => {
  const { lin, wang, filed, phoned } = cast;
  const ended = await phoned('13900000004');
  await lin.does(withdraw, { matter: ended, relayed: 'phone', reason: '不用了' });
  expect(await lin.isRefused(contact, { matter: ended, reason })).toBe('not_found');
  expect(await lin.isRefused(contact, { matter: await filed(), reason })).toBe('matters.in_ledger');
  const { id } = await wang.does(file, { subject: '楼道堆东西', leaf: 'fire-lane', place: wang.dwelling.id, realName: false });
  expect(await lin.isRefused(contact, { matter: id, reason })).toBe('matters.no_name_given');
});

test('nobody looks up their own order, and residents look up nothing', async () => {
  const { lin, wang, phoned } = cast;
  const own = await phoned(lin.phone);
  expect(await lin.isRefused(contact, { matter: own, reason })).toBe('not_found');
  expect(await wang.isRefused(contact, { matter: own, reason })).toBe('not_allowed');
});

test('who rang is told every step by text message too, without a name of anybody; who asked online is not', async () => {
  const { lin, zhou, filed, phoned } = cast;
  const before = (await texts()).length;
  await filed();
  expect(await texts()).toHaveLength(before);
  const matter = await phoned('13900000005');
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  const sent = (await texts()).filter(({ to }) => to === '13900000005').map(({ text }) => text);
  expect(sent).toEqual([
    '【睦邻】收到您的「楼道灯不亮」，网格员会尽快派单。回话请打社区电话 0351-0000000。',
    '【睦邻】「楼道灯不亮」：已派给志愿者，等人接单。回话请打社区电话 0351-0000000。',
    '【睦邻】「楼道灯不亮」：办理人已接单。回话请打社区电话 0351-0000000。',
    '【睦邻】「楼道灯不亮」：办理人说办好了。「楼道灯不亮」办好了吗？请点「解决了」或「没解决」。回话请打社区电话 0351-0000000。',
  ]);
});

async function texts(): Promise<{ to: string; text: string }[]> {
  const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id').execute();
  return rows.map(({ id, sealed }) => JSON.parse(openWithOwnKey(world.system.keys, sealed, id)));
}
