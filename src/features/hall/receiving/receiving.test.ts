import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { hallOf } from '../../../testing/halls.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { answeredBefore } from '../../matters/handing/earlier.ts';
import { show } from '../../matters/show.ts';
import { fill, handOver, rate } from '../../matters/verbs.ts';
import { saveLeaf } from '../../methods/tree/edit.ts';
import { endService, saveService } from '../set-up.ts';
import { windows } from '../windows.ts';
import { bringPapers, give } from './give.ts';
import { handIn, handInFor } from './hand-in.ts';
import { known, knownOf } from './known.ts';
import { slip } from './slip.ts';
import { mySlips, slips } from './slips.ts';

let world: World;
let cast: Cast;
let social: string;
let labour: string;
let family: string;
let health: string;
let counters: string[];
const take = (leaf: string, name: string, documents: string[]) => ({ leaf, name, affair: 'government' as const, documents });
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const laid = await hallOf(world, cast.chen, [
    { name: '社会保障', place: '大厅左手第一个', takes: [take('hall-social', '社保卡登记', ['身份证', '户口簿'])] },
    { name: '劳动保障', place: '大厅左手第二个', takes: [take('hall-labour', '失业登记', ['身份证', '毕业证'])] },
    { name: '计生服务', place: '走廊里的小房间', private: true, takes: [take('hall-private', '生育登记', ['身份证', '结婚证'])] },
    { name: '公共卫生服务', place: '大厅右手第一个', takes: [take('hall-health', '健康档案', ['身份证', '医保卡'])] },
  ]);
  counters = laid.map(({ window }) => window);
  const service = (nth: number) => at(at(laid, nth).services, 0);
  [social, labour, family, health] = [service(0), service(1), service(2), service(3)];
});
afterAll(() => world.end());

type ForOne = Asked<(typeof handInFor)['contract']>;
const community = () => world.places.community.id;
const atCounter = (items: ForOne['items'], who: Partial<ForOne> = {}): ForOne => ({
  ...{ community: community(), items, channel: 'counter', person: cast.wang.id, agreed: true, ...who },
});
const ofSlip = async (by: Person, id: string) => await by.sees(slip, { slip: id });
const matterOf = async (by: Person, id: string, nth = 0) => at((await ofSlip(by, id)).matters, nth);

test('[S0-A11] what to bring is read before coming, and whoever handed in holds a ticket with number, papers and who has it', async () => {
  const { wang, he } = cast;
  const before = await world.system.see(windows, { token: null }, { community: community() });
  expect(before.windows[0]?.services[0]).toMatchObject({ name: '社保卡登记', documents: ['身份证', '户口簿'] });
  const { id } = await he.does(handInFor, atCounter([{ service: social, brought: ['身份证'] }]));
  const ticket = await ofSlip(wang, id);
  expect(ticket).toMatchObject({ number: '26-0001', mine: true, channel: '窗口', phone: '0351-0000000' });
  expect(ticket.matters).toMatchObject([
    {
      ...{ service: '社保卡登记', status: '等办理', assignee: '小何', needed: ['身份证', '户口簿'] },
      ...{ papers: [{ name: '身份证', how: 'brought' }], trips: 1, givenAt: null },
    },
  ]);
  const { id: matter } = at(ticket.matters, 0);
  await he.does(bringPapers, { matter, papers: ['户口簿'] });
  expect(await matterOf(wang, id)).toMatchObject({ trips: 2, papers: [{ name: '户口簿' }, { name: '身份证' }] });
  expect(await he.isRefused(bringPapers, { matter, papers: ['驾照'] })).toBe('hall.paper_not_needed');
  expect((await wang.sees(mySlips, {})).slips).toMatchObject([{ number: '26-0001', services: ['社保卡登记'], open: 1 }]);
  expect(await cast.zhou.seesNot(slip, { slip: id })).toBe('not_found');
});

test('[S2-A58] matters of all four windows are handed in at one counter, under one number', async () => {
  const { wang, he, chen } = cast;
  const { id } = await he.does(handInFor, atCounter([social, labour, family, health].map((service) => ({ service, brought: ['身份证'] }))));
  const mine = await ofSlip(wang, id);
  expect(mine.number).toBe('26-0002');
  expect(mine.matters.map(({ service }) => service)).toEqual(['社保卡登记', '失业登记', '生育登记', '健康档案']);
  expect((await he.sees(slips, { community: community(), number: '26-0002' })).rows).toMatchObject([{ id, open: 4 }]);
  // What is private is read by who asked and by the one who took it; the secretary beside her learns only that there is one more.
  const beside = await ofSlip(chen, id);
  expect(beside.matters.map(({ service }) => service)).toEqual(['社保卡登记', '失业登记', null, '健康档案']);
  expect(JSON.stringify(beside)).not.toMatch(/生育|计生|结婚证/);
  expect(JSON.stringify((await chen.sees(slips, { community: community() })).rows)).not.toMatch(/生育|计生/);
  expect((await ofSlip(he, id)).matters[2]).toMatchObject({ service: '生育登记', assignee: '小何', private: true });
  const hidden = await matterOf(wang, id, 2);
  expect(await chen.seesNot(show, { matter: hidden.id })).toBe('not_found');
  expect(await he.isRefused(handInFor, atCounter([{ service: social }, { service: social }]))).toBe('hall.service_twice');
});

test('[S4-B9] handed in and given out at the same counter; behind it every hand is written down: who, when and why', async () => {
  const { wang, he, chen } = cast;
  const li = await world.arrive('community-staff', { name: '李红', called: '小李' });
  const { id } = await he.does(handInFor, atCounter([{ service: labour, brought: ['身份证', '毕业证'] }]));
  const { id: matter } = await matterOf(he, id);
  expect(await he.isRefused(give, { matter, window: at(counters, 1), came: true })).toBe('hall.no_result');
  world.pass({ hours: 1 });
  await he.does(handOver, { matter, person: li.id, reason: '失业金归小李办' });
  await li.does(fill, { matter, step: 'work', outcome: 'done', answers: { reply: '登记好了，凭证在窗口' } });
  const { hands, mayGive } = await matterOf(he, id);
  expect(hands.map(({ text, by }) => [text, by])).toEqual([
    ['小何受理了，办到底。', '小何'],
    ['转由小李接着办。失业金归小李办', '小何'],
  ]);
  expect(new Set(hands.map(({ at: when }) => when)).size).toBe(2);
  expect((await matterOf(wang, id)).hands).toEqual(hands);
  expect(mayGive).toBe(true);
  expect(await chen.isRefused(give, { matter, window: at(counters, 0), came: true })).toBe('hall.other_counter');
  await chen.does(give, { matter, window: at(counters, 1), came: true });
  expect(await chen.isRefused(give, { matter, window: at(counters, 1), came: true })).toBe('hall.given_already');
  expect(await matterOf(wang, id)).toMatchObject({ window: { name: '劳动保障' }, trips: 2, mayGive: false });
  expect((await matterOf(wang, id)).givenAt).not.toBeNull();
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect((await matterOf(wang, id)).status).toBe('办结');
});

test('[S2-A62] a matter goes from form to result on the phone without a trip; on paper it goes the same way through the desk', async () => {
  const { sun, he } = cast;
  const answers = { details: '补办健康档案', members: 3 };
  const { id } = await sun.does(handIn, { community: community(), items: [{ service: health, answers, brought: ['身份证', '医保卡'] }] });
  const { id: matter } = await matterOf(sun, id);
  await he.does(fill, { matter, step: 'accept', outcome: 'taken' });
  await he.does(fill, { matter, step: 'work', outcome: 'done', answers: { reply: '档案建好了，编号在这里' } });
  expect((await sun.sees(show, { matter })).timeline.map(({ text }) => text).join()).toContain('档案建好了');
  await sun.does(rate, { matter, step: 'confirm', solved: true });
  expect(await matterOf(sun, id)).toMatchObject({ status: '办结', trips: 0, givenAt: null });

  const { code } = (await world.system.see(windows, { token: null }, { community: community() })).windows[3]?.services[0] ?? {};
  expect(code).toMatch(/^\d{3}$/);
  const paper = await he.does(handInFor, {
    ...{ community: community(), items: [{ service: health, answers, brought: ['身份证'] }], agreed: true },
    ...{ channel: 'paper', phone: '13900000123' },
  });
  const { id: written } = await matterOf(he, paper.id);
  await he.does(fill, { matter: written, step: 'work', outcome: 'done', answers: { reply: '档案建好了' } });
  await cast.chen.does(rate, { matter: written, step: 'confirm', solved: true, relayed: 'phone' });
  expect(await matterOf(he, paper.id)).toMatchObject({ status: '办结', trips: 1 });
  expect((await ofSlip(he, paper.id)).channel).toBe('纸质表');
});

test('[S2-A59] what was said and shown before is offered the second time, used only once ticked; papers not asked again are counted', async () => {
  const { zhou, he } = cast;
  expect(await zhou.sees(known, { service: social })).toEqual({ fields: [], papers: [] });
  const answers = { details: '第一次登记', work: '退休工人', members: 4 };
  await zhou.does(handIn, { community: community(), items: [{ service: social, answers, brought: ['身份证', '户口簿'] }] });
  world.pass({ hours: 24 });
  const offered = await zhou.sees(known, { service: labour });
  expect(offered.fields.map(({ field, value, from }) => [field, value, from])).toEqual([
    ['details', '第一次登记', '社会保障'],
    ['work', '退休工人', '社会保障'],
    ['members', '4', '社会保障'],
  ]);
  expect(offered.papers).toEqual([{ name: '身份证', shownOn: '2026-03-02' }]);

  const plain = await zhou.does(handIn, { community: community(), items: [{ service: labour, answers: { details: '失业' } }] });
  const unticked = await matterOf(zhou, plain.id);
  expect([unticked.reused, unticked.papers]).toEqual([[], []]);
  expect(await answersIn(unticked.id)).not.toContain('退休工人');

  world.pass({ hours: 1 });
  const items = [{ service: labour, answers: { details: '失业' }, reuse: ['work', 'details'], brought: ['毕业证'], kept: ['身份证'] }];
  const second = await zhou.does(handIn, { community: community(), items });
  const ticked = await matterOf(zhou, second.id);
  expect(ticked.reused).toEqual(['做什么工作（没有就写没有）']);
  expect(ticked.papers).toEqual([
    { name: '毕业证', how: 'brought' },
    { name: '身份证', how: 'kept' },
  ]);
  expect(await answersIn(ticked.id)).toContain('退休工人');
  expect(await answersIn(ticked.id)).not.toContain('第一次登记');
  const reused = await world.owner.selectFrom('hall_reuse').selectAll().where('matter_id', '=', ticked.id).execute();
  expect(reused).toMatchObject([{ field: 'work', source: 'form', ticked_by: zhou.account }]);

  const never = { community: community(), items: [{ service: labour, answers: { details: '失业' }, kept: ['毕业证'] }] };
  expect(await cast.sun.isRefused(handIn, never)).toBe('hall.paper_not_seen');
  expect(await cast.shop.isRefused(handIn, { ...never, items: [{ service: labour, reuse: ['work'] }] })).toBe('hall.not_known');

  const said = await he.sees(knownOf, { service: labour, person: zhou.id });
  expect(said.fields.map(({ label }) => label)).toContain('做什么工作（没有就写没有）');
  expect(JSON.stringify(said)).not.toContain('退休工人');
});

test('at the counter nothing private is offered, and of another the desk learns nothing', async () => {
  const { sun, shop, he } = cast;
  await shop.does(handIn, {
    community: community(),
    items: [{ service: family, answers: { work: '开店' }, brought: ['身份证', '结婚证'] }],
  });
  expect(await he.sees(knownOf, { service: labour, person: shop.id })).toEqual({ fields: [], papers: [] });
  expect((await shop.sees(known, { service: labour })).fields.map(({ value }) => value)).toEqual(['开店']);
  expect((await sun.sees(known, { service: labour })).fields.map(({ value }) => value)).not.toContain('开店');
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await he.seesNot(knownOf, { service: labour, person: far.id })).toBe('not_found');
});

test('an address is offered out of the ledger, and a choice no longer given is asked anew', async () => {
  const { wang, chen } = cast;
  const keeper = await world.arrive('system-admin', { called: '李管理员' });
  const page = {
    ...{ leaf: null, catalogue: 'hall', topic: 'hall', name: '居住登记', words: ['居住'], within: { unit: 'workdays', count: 3 } as const },
    ...{ takers: [], skill: null, small: 'affair' as const, field: 'convenience' as const, part: null, form: null, danger: null },
    questions: [{ label: '现在的住址', kind: 'text' as const, required: true }],
  };
  await keeper.does(saveLeaf, page);
  const { id: leaf } = await world.owner.selectFrom('leaf').select('id').where('name', '=', '居住登记').executeTakeFirstOrThrow();
  const { id: service } = await chen.does(saveService, { window: at(counters, 0), service: null, ...take(leaf, '居住登记', []) });
  const { fields } = await wang.sees(known, { service });
  expect(fields).toMatchObject([{ label: '现在的住址', value: '劲松新景 1号楼 1单元 101', from: null }]);
  const asked = { community: community(), items: [{ service, reuse: fields.map(({ field }) => field) }] };
  expect(await wang.isRefused(handIn, { ...asked, items: [{ service }] })).toBe('method.answer_missing');
  const { id } = await wang.does(handIn, asked);
  expect(await answersIn((await matterOf(wang, id)).id)).toContain('劲松新景');
  await chen.does(endService, { service });
  expect(await wang.isRefused(handIn, asked)).toBe('hall.service_gone');
});

test('what only the window does is not taken on the phone, and words of danger are not queued', async () => {
  const { wang, chen } = cast;
  const only = { window: at(counters, 0), service: null, ...take('hall-other', '照相采集', []), online: false };
  const { id: service } = await chen.does(saveService, only);
  expect(await wang.isRefused(handIn, { community: community(), items: [{ service }] })).toBe('hall.not_online');
  const danger = { community: community(), items: [{ service: social }], more: '我家着火了' };
  expect(await wang.isRefused(handIn, danger)).toBe('matters.danger');
  expect(await toldTo(wang)).not.toContainEqual(expect.stringContaining('着火'));
});

test('a year later papers are looked at anew', async () => {
  const { zhou, he } = cast;
  expect((await he.sees(knownOf, { service: social, person: zhou.id })).papers.map(({ name }) => name)).toEqual(['户口簿', '身份证']);
  world.pass({ hours: 24 * 366 });
  const next = await world.arrive('community-staff', { called: '小赵' });
  expect((await next.sees(knownOf, { service: social, person: zhou.id })).papers).toEqual([]);
});

/** What the handler reads of a matter, as one text. */
async function answersIn(matter: string): Promise<string> {
  const row = await world.owner
    .selectFrom('matter')
    .select(['opener_person', 'opener_account', 'opened_at'])
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();
  const seeing = { db: world.owner, keys: world.system.keys } as Parameters<typeof answeredBefore>[0]; // all it reads of it
  const said = await answeredBefore(seeing, { person: row.opener_person, account: row.opener_account }, true);
  return JSON.stringify(said.filter(({ at: when }) => when === row.opened_at).map(({ value }) => value));
}
