import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '#method/check.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { inbox, mine } from '../lists.ts';
import { queue } from '../queue.ts';
import { search } from '../searching/search.ts';
import { show } from '../show.ts';
import { fill } from '../verbs.ts';
import { begin } from './begin.ts';
import { beginnable } from './beginnable.ts';
import { object } from './object.ts';
import { postings } from './postings.ts';
import { between, deliberation } from './testing/pages.ts';
import { answerObjection, answerReclass, askReclass, convene, met, speak } from './verbs.ts';

let world: World;
let people: Awaited<ReturnType<typeof gathered>>;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [deliberation, between]);
  people = await gathered();
});
afterAll(() => world.end());

async function gathered() {
  const { dwellings, otherCommunity } = world.places;
  const arrive = (name: string, role: string, home = 2) => world.arrive(role, { name, called: name, home: at(dwellings, home) });
  return {
    wang: await arrive('王小明', 'resident', 0),
    zheng: await arrive('郑秋', 'resident', 1),
    chen: await arrive('陈书记', 'secretary'),
    he: await arrive('小何', 'community-staff'),
    lin: await arrive('小林', 'grid-worker'),
    lv: await arrive('吕调解', 'mediator'),
    li: await arrive('李一', 'council'),
    zhao: await arrive('赵二', 'council'),
    sun: await arrive('孙三', 'council'),
    kin: await arrive('王大伯', 'council', 0),
    far: await world.arrive('secretary', { name: '外社区', area: otherCommunity, home: at(dwellings, 8) }),
    stranger: await world.arrive('resident', { name: '外来', home: at(dwellings, 8) }),
  };
}

const reason = '请再看看';
const deliberated = async (place = people.wang.dwelling.id): Promise<string> =>
  (await people.wang.does(begin, { method: deliberation.id, place, subject: '楼前要不要装灯', more: '天黑看不见' })).id;
const classed = async () => {
  const matter = await deliberated();
  const answers = { size: 'big', notice: '楼前装三盏灯', inside: '内部的话' };
  await people.chen.does(fill, { matter, step: 'class', outcome: 'classed', answers });
  return matter;
};
const says = (by: Person, matter: string, outcome: string, answers = {}) => by.does(speak, { matter, step: 'review', outcome, answers });
const posted = async () => {
  const matter = await classed();
  for (const by of [people.li, people.zhao]) await says(by, matter, 'yes');
  return matter;
};
const waits = async (by: Person) => (await by.sees(inbox, {})).rows.map(({ id }) => id);
const doing = async (matter: string) => (await people.chen.sees(show, { matter })).status;

test('the pages have no fault', () => {
  expect([deliberation, between].flatMap((page) => check(page).map(({ say }) => say))).toEqual([]);
});

test('a panel finds it in the inbox until each has spoken; the household it is about steps aside; counts are told, not who said what', async () => {
  const { li, zhao, sun, kin, wang, chen, lin } = people;
  const matter = await classed();
  for (const by of [li, zhao, sun]) expect(await waits(by)).toContain(matter);
  expect(await waits(kin)).not.toContain(matter);
  expect(await kin.isRefused(speak, { matter, step: 'review', outcome: 'yes' })).toBe('not_found');
  expect((await li.sees(show, { matter })).can.map(({ verb }) => verb)).toEqual(['speak']);
  await says(li, matter, 'no', { reason: '太费电' });
  expect(await waits(li)).not.toContain(matter);
  const { gathering, can, timeline, opener } = await li.sees(show, { matter });
  expect([gathering?.counts, gathering?.spoke, can]).toEqual([[{ panel: '议事会', seats: 3, yes: 0, no: 1, aside: 1 }], 'no', []]);
  expect(opener).toBeNull();
  expect((await wang.sees(show, { matter })).gathering?.spoke).toBeNull();
  expect(timeline.find(({ text }) => text.includes('太费电'))?.by).not.toContain('李一');
  expect(await lin.isRefused(speak, { matter, step: 'review', outcome: 'yes' })).toBe('method.not_yours');
  await says(zhao, matter, 'yes');
  await says(sun, matter, 'yes');
  expect(await doing(matter)).toBe('公示中');
  const after = await sun.sees(show, { matter });
  expect([after.status, after.more, after.timeline.some(({ text }) => text.includes('太费电'))]).toEqual(['公示中', null, false]);
  expect((await chen.sees(show, { matter })).timeline.some(({ text }) => text.includes('天黑看不见'))).toBe(true);
});

test('who steps aside is not counted, and a seat given up no longer counts', async () => {
  const { li, zhao, sun } = people;
  const matter = await classed();
  await says(sun, matter, 'aside');
  expect((await sun.sees(show, { matter })).gathering?.counts).toEqual([{ panel: '议事会', seats: 2, yes: 0, no: 0, aside: 2 }]);
  await says(li, matter, 'yes');
  await says(zhao, matter, 'yes');
  expect(await doing(matter)).toBe('公示中');
});

test('neighbours read what is posted and nothing more, object once it stands, and it cannot end before each objection is answered', async () => {
  const { zheng, stranger, far, chen } = people;
  const matter = await posted();
  const pinned = async (by: Person) => (await by.sees(postings, {})).rows.find(({ id }) => id === matter);
  const read = await pinned(zheng);
  expect(read?.stands).toEqual([
    { label: '大事还是小事', say: '大事' },
    { label: '公示内容', say: '楼前装三盏灯' },
  ]);
  expect(JSON.stringify(read)).not.toMatch(/内部的话|天黑|王/);
  expect([await pinned(stranger), await pinned(far)]).toEqual([undefined, undefined]);
  expect(await zheng.seesNot(show, { matter })).toBe('not_found');
  expect(await stranger.isRefused(object, { matter, reason })).toBe('matters.posting_gone');
  await zheng.does(object, { matter, reason });
  const open = (await chen.sees(show, { matter })).gathering?.objections ?? [];
  expect(open).toEqual([{ seq: expect.any(Number), reason, upheld: null, mine: false }]);
  world.pass({ hours: 73 });
  await world.sweep();
  expect(await doing(matter)).toBe('公示中');
  const objection = open[0]?.seq ?? 0;
  expect(await zheng.isRefused(answerObjection, { matter, objection, upheld: false, reason })).toBe('not_found');
  expect((await pinned(zheng))?.mine).toEqual([{ reason, answer: null, upheld: null }]);
  await chen.does(answerObjection, { matter, objection, upheld: false, reason: '灯是节能灯' });
  expect(await doing(matter)).toBe('等定事会');
  expect((await toldTo(zheng)).join()).toContain('灯是节能灯');
});

test('a meeting is called, those who sit find it waiting, and the minutes need a quorum of them', async () => {
  const { chen, li, zhao, sun, he, wang } = people;
  const matter = await posted();
  world.pass({ hours: 73 });
  await world.sweep();
  expect(await he.isRefused(convene, { matter, at: '2026-06-01T01:00:00Z', place: '议事室' })).toBe('method.not_yours');
  await chen.does(convene, { matter, at: '2027-06-01T01:00:00Z', place: '议事室' });
  const shown = await chen.sees(show, { matter });
  expect(shown.gathering?.meeting).toEqual({ at: '2027-06-01T01:00:00.000Z', place: '议事室' });
  expect(shown.gathering?.seats.map(({ called, kind }) => [called, kind])).toContainEqual(['李一', '议事会成员']);
  expect(shown.can.map(({ verb }) => verb)).toEqual(['meet']);
  expect((await li.sees(show, { matter })).gathering?.meeting?.place).toBe('议事室');
  const held = { matter, step: 'meet', outcome: 'held', answers: { did: '装三盏' } };
  expect(await chen.isRefused(met, { ...held, present: [li.id, zhao.id] })).toBe('method.quorum_missing');
  expect(await chen.isRefused(met, { ...held, present: [li.id, zhao.id, wang.id] })).toBe('method.present_unknown');
  await chen.does(met, { ...held, present: [li.id, zhao.id, sun.id] });
  expect(await doing(matter)).toBe('等说明');
});

test('[S3-A26] big and small matters are told apart by criteria; the proposer may ask once to have it classed anew, and the answer has its reason', async () => {
  const { chen, wang, he, lin } = people;
  const matter = await classed();
  expect((await wang.sees(show, { matter })).gathering?.can).toMatchObject({ askReclass: true, passReclass: false });
  expect((await lin.sees(show, { matter })).gathering?.can).toMatchObject({ askReclass: false, passReclass: true });
  expect(await lin.isRefused(askReclass, { matter, reason })).toBe('method.not_yours');
  await wang.does(askReclass, { matter, reason: '这是小事，不用开会' });
  expect(await waits(chen)).toContain(matter);
  expect((await chen.sees(show, { matter })).gathering).toMatchObject({ reclass: '这是小事，不用开会', can: { answerReclass: true } });
  expect(await he.isRefused(answerReclass, { matter, granted: true, reason: '可以' })).toBe('method.not_yours');
  expect(await chen.isRefused(answerReclass, { matter, granted: false, reason: ' ' }).catch(() => 'shape')).toBe('shape');
  await chen.does(answerReclass, { matter, granted: true, reason: '花钱不多，按小事办' });
  expect(await doing(matter)).toBe('等定类');
  expect((await storyOf(wang, matter)).join()).toContain('花钱不多，按小事办');
  await chen.does(fill, { matter, step: 'class', outcome: 'classed', answers: { size: 'small' } });
  expect((await wang.sees(show, { matter })).gathering?.can.askReclass).toBe(false);
  expect(await wang.isRefused(askReclass, { matter, reason: '再改一次' })).toBe('method.reclass_used');
});

const quarrel = async (others = [people.zheng.id]) => {
  const opener = { person: people.wang.id, channel: 'visit', agreed: true } as const;
  const asked = { method: between.id, place: people.wang.dwelling.id, subject: '楼上楼下漏水', more: '他家漏水不管', opener, others };
  return (await people.lv.does(begin, asked)).id;
};

test('a quarrel is read by its sides and those who settle it: by no list, search, queue or other staff', async () => {
  const { chen, he, lin, wang, zheng, lv, stranger } = people;
  const matter = await quarrel();
  for (const by of [he, stranger]) expect(await by.seesNot(show, { matter })).toBe('not_found');
  expect((await lin.sees(show, { matter })).more).toBeNull(); // she asks who has no phone, and reads whose word is missing
  for (const by of [he, lin]) {
    expect((await by.sees(queue, {})).rows.map(({ id }) => id)).not.toContain(matter);
    expect((await by.sees(search, { text: '漏水' })).rows.map(({ id }) => id)).not.toContain(matter);
  }
  expect((await chen.sees(queue, {})).rows.map(({ id }) => id)).toContain(matter);
  for (const by of [wang, zheng]) expect((await by.sees(mine, {})).rows.map(({ id }) => id)).toContain(matter);
  expect((await zheng.sees(show, { matter })).more).toBeNull();
  expect((await lv.sees(show, { matter })).more).toBe('他家漏水不管');
});

test('every side signs for itself, staff pass on the word of who has no phone, and the last yes moves it on', async () => {
  const { wang, zheng, lv, lin, chen } = people;
  const matter = await quarrel();
  expect(await waits(zheng)).toContain(matter);
  const { can } = await zheng.sees(show, { matter });
  expect(can.map(({ verb, relayed, outcomes }) => [verb, relayed, outcomes.map(({ name }) => name)])).toEqual([
    ['speak', false, ['同意调解', '不同意']],
  ]);
  await zheng.does(speak, { matter, step: 'consent', outcome: 'both' });
  expect(await waits(zheng)).not.toContain(matter);
  expect((await zheng.sees(show, { matter })).gathering).toMatchObject({ spoke: 'yes', sides: [] });
  expect((await chen.sees(show, { matter })).gathering?.sides.map(({ spoke }) => spoke)).toEqual([false, true]);
  expect(await lv.isRefused(speak, { matter, step: 'consent', outcome: 'both' })).toBe('method.not_yours');
  await lin.does(speak, { matter, step: 'consent', outcome: 'both', relayed: 'visit', party: wang.id });
  expect(await waits(lv)).toContain(matter);
});

test('what can be begun is what is on, for whom and where; whistles, other places and strangers to the ledger are refused', async () => {
  const { wang, lv, chen, stranger, zheng, li } = people;
  const rows = async (by: Person) => (await by.sees(beginnable, {})).rows.filter(({ method }) => method.startsWith('test-'));
  expect((await rows(wang)).map(({ name, sides, places }) => [name, sides, places.map(({ name: where }) => where)])).toEqual([
    ['议一议', false, ['劲松社区']],
  ]);
  expect((await rows(lv)).map(({ name, sides, channels }) => [name, sides, channels])).toContainEqual(['两家说和', true, ['visit']]);
  expect((await rows(chen)).map(({ name }) => name)).toEqual(['议一议']);
  expect((await li.sees(beginnable, {})).rows.map(({ method }) => method)).not.toContain('whistle');
  expect((await rows(stranger)).map(({ name }) => name)).toEqual([]);
  const asked = { method: between.id, place: wang.dwelling.id, subject: '楼道堆东西' };
  expect(await wang.isRefused(begin, asked)).toBe('method.may_not_open');
  expect(await lv.isRefused(begin, { ...asked, others: [stranger.id] })).toBe('matters.person_unknown');
  expect(await lv.isRefused(begin, { ...asked, others: [lv.id] })).toBe('matters.side_is_asker');
  expect(await wang.isRefused(begin, { ...asked, method: 'remark', place: world.places.community.id })).toBe('matters.leaf_unknown');
  expect(await lv.isRefused(begin, { ...asked, method: 'no-such' })).toBe('matters.method_not_on');
  expect(await zheng.isRefused(begin, { ...asked, method: deliberation.id })).toBe('matters.not_your_home');
  expect(await stranger.isRefused(begin, { ...asked, method: deliberation.id, place: world.places.community.id })).toBe(
    'matters.not_your_place',
  );
});
