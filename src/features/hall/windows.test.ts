import { afterAll, beforeAll, expect, test } from 'vitest';
import { hallOf, workHours } from '../../testing/halls.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callAgain, callNext, missed, queue, serve } from './calling.ts';
import { dropNumber, giveNumber, myNumbers, takeNumber } from './numbers.ts';
import { closeWindow, endService, leaves, saveService, saveWindow } from './set-up.ts';
import { windows } from './windows.ts';

let world: World;
let cast: Cast;
let four: Awaited<ReturnType<typeof hallOf>>;
const take = (leaf: string, name: string, documents: string[]) => ({ leaf, name, affair: 'government' as const, documents });
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  four = await hallOf(world, cast.chen, [
    { name: '社会保障', place: '大厅左手第一个', takes: [take('hall-social', '社保卡登记', ['身份证', '户口簿'])] },
    { name: '劳动保障', place: '大厅左手第二个', takes: [take('hall-labour', '失业登记', ['身份证', '毕业证或技能证书'])] },
    { name: '计生服务', place: '走廊里的小房间', private: true, takes: [take('hall-private', '生育登记', ['身份证', '结婚证'])] },
    { name: '公共卫生服务', place: '大厅右手第一个', takes: [take('hall-health', '健康档案', ['身份证', '医保卡'])] },
  ]);
});
afterAll(() => world.end());

const community = () => world.places.community.id;
const stranger = () => world.system.see(windows, { token: null }, { community: community() });
const windowAt = (nth: number) => at(four, nth).window;

test('anybody reads the windows before coming: what each takes, what to bring, how long it takes, when it is open', async () => {
  const { windows: shown, phone } = await stranger();
  expect(shown.map(({ letter, name, place }) => [letter, name, place])).toEqual([
    ['A', '社会保障', '大厅左手第一个'],
    ['B', '劳动保障', '大厅左手第二个'],
    ['C', '计生服务', '走廊里的小房间'],
    ['D', '公共卫生服务', '大厅右手第一个'],
  ]);
  expect(at(shown, 0)).toMatchObject({ today: 'open', waiting: 0, called: null, hours: workHours });
  expect(at(shown, 0).services).toMatchObject([
    { name: '社保卡登记', documents: ['身份证', '户口簿'], within: '5 个工作日', online: true },
  ]);
  expect(phone).toBe('0351-0000000');
});

test('[S2-A64] four windows are listed, each with its own numbers; what the private one takes is sealed, and its call names neither window nor matter', async () => {
  const { wang, zhou, sun, he } = cast;
  expect((await stranger()).windows.map(({ name }) => name)).toEqual(['社会保障', '劳动保障', '计生服务', '公共卫生服务']);
  await wang.does(takeNumber, { window: windowAt(2) });
  await zhou.does(takeNumber, { window: windowAt(0) });
  await sun.does(takeNumber, { window: windowAt(0) });
  await he.does(giveNumber, { window: windowAt(2) });
  const seen = (await he.sees(queue, { community: community() })).windows;
  expect(seen.map(({ turns }) => turns.map(({ label, onPaper }) => [label, onPaper]))).toEqual([
    [
      ['A001', false],
      ['A002', false],
    ],
    [],
    [
      ['C001', false],
      ['C002', true],
    ],
    [],
  ]);
  expect((await sun.sees(myNumbers, {})).turns).toMatchObject([{ label: 'A002', ahead: 1, standing: 'waiting' }]);
  await he.does(callNext, { window: windowAt(2) });
  expect((await toldTo(wang))[0]).toBe('C001 号，轮到您了，请到走廊里的小房间。');
  expect(JSON.stringify(await toldTo(wang))).not.toMatch(/计生|生育/);
  // What is handed in there must be done by a way only its handler reads; others are refused at this window.
  const open = { window: windowAt(2), service: null, ...take('hall-social', '社保卡登记', []) };
  expect(await cast.chen.isRefused(saveService, open)).toBe('hall.not_private');
  const again = { community: community(), window: windowAt(0), name: '社会保障', place: '大厅左手第一个', private: true, hours: workHours };
  expect(await cast.chen.isRefused(saveWindow, again)).toBe('hall.not_private');
});

test('a number is called once, served or missed, and who was missed is called again; one each at a window', async () => {
  const { zhou, sun, he, lin } = cast;
  expect(await zhou.isRefused(takeNumber, { window: windowAt(0) })).toBe('hall.number_held');
  const first = await he.does(callNext, { window: windowAt(0) });
  await he.does(missed, { turn: first.id });
  const second = await he.does(callNext, { window: windowAt(0) });
  expect((await stranger()).windows[0]).toMatchObject({ called: 'A002', waiting: 0 });
  await he.does(serve, { turn: second.id });
  expect(await he.isRefused(callNext, { window: windowAt(0) })).toBe('hall.nobody_waits');
  await he.does(callAgain, { turn: first.id });
  expect((await zhou.sees(myNumbers, {})).turns).toMatchObject([{ label: 'A001', standing: 'called' }]);
  await he.does(serve, { turn: first.id });
  expect(await he.isRefused(serve, { turn: first.id })).toBe('hall.not_called');
  expect((await he.sees(queue, { community: community() })).windows[0]).toMatchObject({ waiting: 0, served: 2, gone: 0 });
  expect(await lin.isRefused(callNext, { window: windowAt(0) })).toBe('not_allowed');
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity });
  expect(await far.isRefused(callNext, { window: windowAt(0) })).toBe('not_found');
  await sun.does(takeNumber, { window: windowAt(0) });
});

test('whoever was missed and drew another number is called by that one; who gives theirs up leaves it to nobody else', async () => {
  const { sun, he, wang } = cast;
  const { id } = await he.does(callNext, { window: windowAt(0) });
  await he.does(missed, { turn: id });
  const next = await sun.does(takeNumber, { window: windowAt(0) });
  expect(await he.isRefused(callAgain, { turn: id })).toBe('hall.drew_another');
  expect(await wang.isRefused(dropNumber, { turn: next.id })).toBe('not_found');
  await sun.does(dropNumber, { turn: next.id });
  expect(await sun.isRefused(dropNumber, { turn: next.id })).toBe('hall.number_over');
  expect(await he.isRefused(callNext, { window: windowAt(0) })).toBe('hall.nobody_waits');
});

test('after hours and on a day off no number is drawn; the next day begins at one, and a number left from yesterday holds nobody', async () => {
  const { zhou, wang } = cast;
  await zhou.does(takeNumber, { window: windowAt(1) });
  world.pass({ hours: 8 });
  expect((await stranger()).windows[0]?.today).toBe('over');
  expect(await wang.isRefused(takeNumber, { window: windowAt(1) })).toBe('hall.not_open');
  world.pass({ hours: 14 });
  expect((await stranger()).windows[0]?.today).toBe('later');
  await zhou.does(takeNumber, { window: windowAt(1) });
  expect((await zhou.sees(myNumbers, {})).turns.map(({ label }) => label)).toEqual(['B001']);
  world.pass({ hours: 24 * 4 });
  expect((await stranger()).windows[0]?.today).toBe('closed');
  world.pass({ hours: 24 * 2 });
});

test('[S4-B8] another community sets up six kinds without code, each with a matter and what to bring; family planning is read by its handler alone', async () => {
  const li = await world.arrive('secretary', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8), called: '李书记' });
  const six = [
    ['党建', 'hall-party', '党组织关系'],
    ['户籍', 'hall-register', '户籍证明'],
    ['计生', 'hall-private', '生育登记'],
    ['民政', 'hall-civil', '高龄补贴'],
    ['社保', 'hall-social', '社保卡登记'],
    ['医保', 'hall-medical', '医保登记'],
  ] as const;
  const other = world.places.otherCommunity.id;
  const known = async () => (await li.sees(leaves, { community: other })).leaves;
  expect(await known()).not.toContainEqual(expect.objectContaining({ id: 'hall-party' }));
  await hallOf(
    world,
    li,
    six.map(([name, leaf, service]) => ({
      name,
      place: `大厅${name}窗口`,
      private: name === '计生',
      takes: [take(leaf, service, ['身份证', `${service}申请表`])],
    })),
    other,
  );
  expect((await known()).find(({ id }) => id === 'hall-private')).toMatchObject({ private: true, documents: ['身份证', '结婚证'] });
  const { windows: shown } = await world.system.see(windows, { token: null }, { community: other });
  expect(shown.map(({ name }) => name)).toEqual(six.map(([name]) => name));
  for (const { services } of shown) {
    expect(services.length).toBeGreaterThanOrEqual(1);
    for (const { documents } of services) expect(documents.length).toBeGreaterThanOrEqual(1);
  }
  expect(shown.filter((window) => window.private).map(({ name }) => name)).toEqual(['计生']);
});

test('a hall is changed by its own office: names stand apart, what nobody does here is not offered, what is closed is gone', async () => {
  const { chen, he, lin } = cast;
  const twice = { community: community(), window: null, name: '社会保障', place: '大厅中间', hours: workHours };
  expect(await he.isRefused(saveWindow, twice)).toBe('hall.window_named');
  expect(await lin.isRefused(saveWindow, { ...twice, name: '综合' })).toBe('not_allowed');
  const { id: window } = await he.does(saveWindow, { ...twice, name: '综合' });
  const service = { window, service: null, ...take('agency-water', '代缴水费', []) };
  expect(await he.isRefused(saveService, service)).toBe('hall.no_method');
  const { id } = await he.does(saveService, { ...service, leaf: 'hall-other', name: '开居住证明' });
  expect(await he.isRefused(saveService, { ...service, leaf: 'hall-other', name: '开居住证明' })).toBe('hall.service_named');
  await he.does(saveService, { ...service, service: id, leaf: 'hall-other', name: '居住证明', documents: ['身份证'] });
  expect(await he.isRefused(saveService, { ...service, service: id, leaf: 'hall-civil' })).toBe('hall.leaf_fixed');
  const last = async () => (await stranger()).windows.find((one) => one.id === window);
  expect((await last())?.services).toMatchObject([{ name: '居住证明', documents: ['身份证'] }]);
  await he.does(endService, { service: id });
  expect((await last())?.services).toEqual([]);
  await chen.does(closeWindow, { window });
  expect(await last()).toBeUndefined();
  expect(await he.isRefused(giveNumber, { window })).toBe('not_found');
});
