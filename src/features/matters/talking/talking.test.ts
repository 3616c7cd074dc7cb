import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { neighbourTalk } from '#library/neighbour-talk.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { suggest } from '../dispatching/suggest.ts';
import { file, fileFor } from '../file.ts';
import { tell } from '../helping/profile.ts';
import { mine } from '../lists.ts';
import { queue } from '../queue.ts';
import { channelReport } from '../reports.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, take } from '../verbs.ts';
import { talkWays } from './ways.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [neighbourTalk]);
});
afterAll(() => world.end());

const ways = ['online', 'phone', 'counter', 'activity'] as const;
type Way = (typeof ways)[number];
const said: Record<Way, string> = {
  online: '孙子明年上哪个小学',
  phone: '户口不在一起行不行',
  counter: '要不要先登记',
  activity: '哪天报名',
};
const place = () => world.places.community.id;
const profile = { free: [], quiet: null, reached: 'app' as const };

/** Begins a talk the way named: oneself in the app, or at staff who write it down. */
async function begins(who: Person, way: Way, more: object = {}): Promise<string> {
  const asked = { subject: said[way], leaf: 'talk-school', place: place(), ...more };
  if (way === 'online') return (await who.does(file, asked)).id;
  return (await cast.he.does(fileFor, { ...asked, channel: way, person: who.id, agreed: true })).id;
}
async function textsTo(phone: string): Promise<string[]> {
  const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id').execute();
  const texts = rows.map(({ id, sealed }) => JSON.parse(openWithOwnKey(world.system.keys, sealed, id)) as { to: string; text: string });
  return texts.filter(({ to }) => to === phone).map(({ text }) => text);
}
const numbered = async () => (await cast.he.sees(queue, { method: 'neighbour-talk', pick: 'all' })).rows.length;

test('[S0-A44] a talk begun in the app, by phone, at the counter or at an activity, and said again by the other three, is one thread, answered once by a member who knows it', async () => {
  for (const way of ways) await isOneThreadFrom(way);
});

async function isOneThreadFrom(first: Way): Promise<void> {
  const before = await numbered();
  const gao = await world.arrive('resident', { name: '高玉梅', home: at(world.places.dwellings, 2) });
  const qiao = await world.arrive('member', { name: '乔志远', called: '老乔' });
  await qiao.does(tell, { ...profile, skills: ['讲上学的事'], talks: [first] });
  const matter = await begins(gao, first);
  for (const way of ways.filter((one) => one !== first)) {
    world.pass({ minutes: 5 });
    expect(await begins(gao, way)).toBe(matter);
  }
  expect(await numbered()).toBe(before + 1);
  const { rows } = await gao.sees(mine, { open: true });
  expect(rows.map(({ id }) => id)).toEqual([matter]);
  const heard = (await storyOf(cast.he, matter)).join('\n');
  for (const way of ways) expect(heard).toContain(said[way]);
  for (const way of ['电话', '柜台', '活动']) expect(heard).toContain(`转述：${way}`);
  expect(heard.match(/本人又说：/g)?.length).toBe(first === 'online' ? 3 : 2);

  const { helpers } = await cast.he.sees(suggest, { matter });
  expect(helpers[0]).toMatchObject({ person: qiao.id, kind: 'member' });
  expect(helpers[0]?.reasons.slice(0, 3)).toEqual(['same-community', 'skill', 'talks-so']);
  await cast.he.does(dispatch, { matter, step: 'choose', persons: [qiao.id], chosen: 'suggestion' });
  await qiao.does(take, { matter, step: 'offer' });
  const texts = (await textsTo(gao.phone)).length;
  await qiao.does(fill, { matter, step: 'answer', outcome: 'replied', answers: { reply: '看房产证上的地址，五月登记' } });
  expect((await storyOf(gao, matter)).filter((line) => line.includes('看房产证上的地址'))).toHaveLength(1);
  expect((await toldTo(gao))[0]).toContain('答复');
  expect((await textsTo(gao.phone)).length - texts).toBe(first === 'online' ? 0 : 1);
  await gao.does(rate, { matter, step: 'confirm', solved: true });
  expect(await begins(gao, 'phone')).not.toBe(matter);
}

test('somebody rung with a number nobody knows goes on in the app once that phone signs in; another topic, another person and another community are threads of their own', async () => {
  const gao = await world.arrive('resident', { name: '高玉梅', home: at(world.places.dwellings, 3) });
  const other = await world.arrive('resident', { name: '高玉兰', home: at(world.places.dwellings, 3) });
  const asked = { subject: '想打听助学金', leaf: 'talk-school', place: place() };
  const { id: rung } = await cast.he.does(fileFor, { ...asked, channel: 'phone', phone: gao.phone, agreed: true });
  expect(await begins(gao, 'online')).toBe(rung);
  expect(await begins(gao, 'counter')).toBe(rung);
  expect(await begins(gao, 'online', { leaf: 'talk-policy' })).not.toBe(rung);
  expect(await begins(other, 'online')).not.toBe(rung);
  const { otherCommunity } = world.places;
  await switchOn(world, [neighbourTalk], otherCommunity.id);
  expect(await begins(gao, 'online', { place: otherCommunity.id })).not.toBe(rung);
});

test('who gave no name is not named by what they say again: it is a talk of its own', async () => {
  const gao = await world.arrive('resident', { name: '高玉梅', home: at(world.places.dwellings, 4) });
  const unnamed = await begins(gao, 'online', { realName: false });
  const named = await begins(gao, 'counter');
  expect(named).not.toBe(unnamed);
  expect(await begins(gao, 'online', { realName: false })).toBe(unnamed);
  expect(await begins(gao, 'online')).toBe(named);
});

test('begun in the app and at the counter in one moment it is one thread; what is asked for by an order is two', async () => {
  const gao = await world.arrive('resident', { name: '高玉梅', home: at(world.places.dwellings, 5) });
  const begun: string[] = [];
  const by = async (way: Way) => {
    begun.push(await begins(gao, way));
    return 'allowed';
  };
  await world.overlapping(
    'task',
    () => by('online'),
    () => by('counter'),
  );
  expect(new Set(begun).size).toBe(1);
  const lamp = { subject: '楼道灯不亮', leaf: 'stair-light', place: gao.dwelling.id } as const;
  const one = await gao.does(file, lamp);
  expect((await gao.does(file, lamp)).id).not.toBe(one.id);
});

test('the office and whoever answers read it, nobody else; at an activity is counted as a way of its own', async () => {
  const gao = await world.arrive('resident', { name: '高玉梅', home: at(world.places.dwellings, 6) });
  const day = world.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const report = async () => (await cast.he.sees(channelReport, { community: place(), from: day, until: day })).channels;
  const before = (await report()).find(({ channel }) => channel === 'activity')?.count ?? -1;
  const matter = await begins(gao, 'activity');
  expect((await report()).find(({ channel }) => channel === 'activity')).toEqual({ channel: 'activity', name: '活动', count: before + 1 });
  expect(await cast.lin.seesNot(show, { matter })).toBe('not_found');
  expect(await cast.zhou.seesNot(show, { matter })).toBe('not_found');
  expect((await cast.chen.sees(show, { matter })).subject).toBe('聊孩子上学');
  const lamp = { subject: '楼道灯不亮', leaf: 'stair-light', place: gao.dwelling.id, person: gao.id, agreed: true } as const;
  expect(await cast.he.isRefused(fileFor, { ...lamp, channel: 'activity' })).toBe('method.channel_closed');
});

test('of the four ways everybody reads what some member would talk about by each, by that member’s own wish, and no name', async () => {
  const { otherCommunity: there } = world.places;
  const wang = cast.wang;
  const about = async () =>
    Object.fromEntries(
      (await wang.sees(talkWays, { community: there.id })).ways.map(({ way, about: topics }) => [way, topics.map(({ name }) => name)]),
    );
  const ready = await world.arrive('member', { name: '乔志远', area: there });
  expect(await about()).toEqual({ online: [], phone: [], counter: [], activity: [] });
  await ready.does(tell, { ...profile, skills: ['讲政策'], talks: ['phone', 'activity'] });
  const both = ['聊政策', '聊别的'];
  expect(await about()).toEqual({ online: [], phone: both, counter: [], activity: both });
  await ready.does(tell, { ...profile, skills: ['讲政策'], pausedUntil: null });
  expect(await about()).toEqual({ online: [], phone: [], counter: [], activity: [] });
  await ready.does(tell, { ...profile, skills: [] });
  expect(await about()).toEqual({ online: [], phone: ['聊别的'], counter: [], activity: ['聊别的'] });
  const volunteer = await world.arrive('volunteer', { name: '周大勇', area: there });
  await volunteer.does(tell, { ...profile, skills: ['劝和'], talks: ['online'] });
  expect((await about())['online']).toEqual([]);
  const none = await world.arrive('resident', { name: '王小明' });
  expect(JSON.stringify(await none.sees(talkWays, { community: there.id }))).not.toMatch(/乔|周/);
});
