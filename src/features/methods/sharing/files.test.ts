import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { drafted } from '../../../testing/designs.ts';
import { webOf } from '../../../testing/http.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { openDraft } from '../designing/open-draft.ts';
import { publishDraft } from '../designing/publish.ts';
import { exportFile, importFile, readFile } from './file.ts';

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  chen = await world.arrive('secretary');
  for (const kind of ['estate-branch', 'linked-member', 'member', 'supervisor', 'grid-worker', 'community-staff']) await world.arrive(kind);
});
afterAll(() => world.end());

const exported = async (method: string) => (await chen.sees(exportFile, { community, method })).text;
const faultsOf = async (text: string) => (await chen.sees(readFile, { community, text })).faults.map(({ say }) => say);

test('a method goes out as a file and comes in as a draft of the same page, with where it comes from', async () => {
  const text = await exported('six-steps');
  expect(JSON.parse(text)).toMatchObject({ $schema: '/schema/method.json', id: 'six-steps', name: '六步闭环议事' });
  expect(await chen.sees(readFile, { community, text })).toMatchObject({
    faults: [],
    method: { name: '六步闭环议事', steps: expect.arrayContaining(['支部理事']) },
  });
  const { id: draft } = await chen.does(importFile, { community, text });
  const { page, origin } = await chen.sees(openDraft, { draft });
  const { $schema: _, id: __, version: ___, ...written } = JSON.parse(text);
  expect(page).toMatchObject(written);
  expect(page.id).toMatch(/^own-/);
  expect(origin).toMatchObject({ method: 'six-steps', community: null });
});

test('what a community made goes out with its steps in their order, and comes in elsewhere in a catalogue of its own', async () => {
  const { draft, rev, page } = await drafted(chen, { community });
  await chen.does(publishDraft, { draft, rev, reason: '从头写的' });
  const text = await exported(page.id);
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const there = world.places.otherCommunity.id;
  expect(await far.seesNot(exportFile, { community: there, method: page.id })).toBe('methods.unknown');
  const { id: taken } = await far.does(importFile, { community: there, text });
  const opened = await far.sees(openDraft, { draft: taken });
  expect(opened.origin).toBeNull();
  expect(opened.page.opens.catalogue).toBe(`${opened.page.id}-matters`);
  expect(opened.page.steps).toEqual(page.steps);
});

test('a broken file gets a sentence for each fault, and is not taken in', async () => {
  const page = JSON.parse(await exported('six-steps'));
  expect(await faultsOf('六步')).toEqual(['这不是工作法的文件：内容读不出来。请用「导出」得到的 .json 文件。']);
  for (const text of ['', '[]', 'null', '3', '{"language":1', JSON.stringify({ ...page, language: 99 })])
    expect((await faultsOf(text)).length).toBe(1);
  const broken = JSON.stringify({
    ...page,
    name: '',
    steps: [{ ...page.steps[0], within: { unit: '月', count: 1 } }, ...page.steps.slice(1)],
    extra: 1,
  });
  const said = await faultsOf(broken);
  expect(said.length).toBeGreaterThanOrEqual(3);
  for (const say of said) expect(say).toMatch(/[一-鿿].*。$/);
  const refused = await chen.does(importFile, { community, text: broken }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'methods.file_faulty', facts: { faults: expect.stringContaining('；') } });
  await expect(chen.does(importFile, { community, text: 'x'.repeat(200_000) })).rejects.toThrow('文件太大了');
});

test('a file unseals nothing: what says it is a complaint is held against the complaint of the library', async () => {
  const page = JSON.parse(await exported('complaint'));
  const { sealed: _, about: __, ...opens } = page.opens;
  const { id: draft } = await chen.does(importFile, { community, text: JSON.stringify({ ...page, id: 'harmless', opens }) });
  const { faults, origin, rev } = await chen.sees(openDraft, { draft });
  expect(origin).toMatchObject({ method: 'complaint' });
  expect(faults.length).toBeGreaterThan(0);
  expect(await chen.isRefused(publishDraft, { draft, rev, reason: '不封了' })).toBe('methods.not_ready');
});

test('over the door a file has its name and type, for the office alone; the schema it names is read by everybody', async () => {
  const http = await webOf(world);
  const url = `/api/methods.export?community=${community}&method=six-steps`;
  const given = await http.inject({ url, cookies: { mulin_session: chen.token } });
  expect(given.headers['content-disposition']).toContain(encodeURIComponent('六步闭环议事 第1版.json'));
  expect(given.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(given.json()).toMatchObject({ $schema: '/schema/method.json', id: 'six-steps' });
  expect((await http.inject({ url })).statusCode).toBe(401);
  expect((await http.inject({ url: '/api/methods.export?method=six-steps', cookies: { mulin_session: chen.token } })).statusCode).toBe(404);
  const schema = await http.inject({ url: given.json().$schema });
  expect(schema.statusCode).toBe(200);
  expect(schema.json()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: expect.arrayContaining(['steps', 'ends']),
  });
  await http.close();
});
