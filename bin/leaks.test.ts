import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestCode } from '#features/accounts/request-code.ts';
import { enterService } from '#features/care/services/enter.ts';
import { say } from '#features/matters/acting/verbs.ts';
import { file } from '#features/matters/file.ts';
import { show } from '#features/matters/show.ts';
import { askCorrection, changePhone } from '#features/people/correcting/ask.ts';
import { myDetails } from '#features/people/correcting/mine.ts';
import { myWord, tellSkills } from '#features/people/own/word.ts';
import type { Person } from '../src/testing/arrive.ts';
import { more } from '../src/testing/asked-besides.ts';
import { leastOf, shaped } from '../src/testing/fitting.ts';
import { webOf } from '../src/testing/http.ts';
import { at } from '../src/testing/neighbourhood.ts';
import { roles } from '../src/testing/roles.ts';
import { createWorld, type World } from '../src/testing/world.ts';
import type { Asker } from './fuzz/requests.ts';
import { type Least, type Planted, searchForLeaks } from './leaks/foreign.ts';

// `npm run leaks` asks twenty thousand times, the usual run of tests two thousand times.
const [count, seed] = [Number(process.env['LEAK_REQUESTS'] ?? 2000), Number(process.env['LEAK_SEED'] ?? 20_261_127)];

/** What is refused beside the other id a contract asks for. */
const instead: Readonly<Record<string, string>> = { 'matters.promise': 'place', 'organizations.sit-in-council': 'unit' };

const least: Least = ({ name, input }, id) => {
  const shape = shaped(input);
  const paths = shape.paths.filter((path) => path !== instead[name]);
  return { ...leastOf(shape, paths, id), ...more[name] };
};

let world: World;
let http: FastifyInstance;
let url: string;
let planted: Planted;
let ou: Person;
beforeAll(async () => {
  world = await createWorld();
  planted = await plant();
  http = await webOf(world);
  url = await http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await http.close();
  await world.end();
});

/** In a community of another street: people with names and numbers, what they asked and said, what was written about them. */
async function plant(): Promise<Planted> {
  const { otherCommunity, otherGrid, dwellings } = world.places;
  const secrets = [
    '欧阳金丝雀',
    '令狐金丝雀',
    '金丝雀要修的灯',
    '金丝雀家门背后的话',
    '金丝雀说还没修',
    '金丝雀会木工',
    '金丝雀要更正',
    '金丝雀服务经过',
    '13912345678',
  ];
  const [one = '', two = '', subject = '', more = '', words = '', specialty = '', put = '', result = '', phone = ''] = secrets;
  const home = at(dwellings, 8);
  ou = await world.arrive('resident', { name: one, home });
  const ling = await world.arrive('grid-worker', { name: two, called: '令狐', area: otherGrid, home: at(dwellings, 10) });
  await world.arrive('secretary', { name: '司徒金丝雀', called: '司徒书记', area: otherCommunity, home: at(dwellings, 10) });
  const { id: matter } = await ou.does(file, { subject, leaf: 'electricity', place: home.id, more });
  await ou.does(say, { matter, text: words });
  await ou.does(tellSkills, { unit: '', profession: '木匠', specialty });
  await ou.does(askCorrection, { field: 'other', to: put });
  const { demoCode } = await ou.does(requestCode, { phone, why: 'number' });
  await ou.does(changePhone, { phone, code: demoCode ?? '' });
  const { household_id: household } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', ou.id)
    .executeTakeFirstOrThrow();
  await ling.does(enterService, { household: household ?? '', person: ou.id, kind: 'visit', day: '2026-03-02', result });
  return { ids: await idsOf(otherCommunity.id ?? ''), secrets: [...secrets, ou.phone, ling.phone, '司徒金丝雀'] };
}

/** Everything with an id that stands in a community, and the persons' accounts. */
async function idsOf(community: string): Promise<string[]> {
  const { owner } = world;
  const inside = async (table: 'person' | 'household' | 'matter' | 'post' | 'area') =>
    (await owner.selectFrom(table).select('id').where('community_id', '=', community).execute()).map(({ id }) => id);
  const tables = await Promise.all((['person', 'household', 'matter', 'post', 'area'] as const).map(inside));
  const persons = tables[0] ?? [];
  const accounts = await owner.selectFrom('binding').select(['id', 'account_id']).where('person_id', 'in', persons).execute();
  const others = await Promise.all([
    owner.selectFrom('correction').select('id').execute(),
    owner.selectFrom('service_entry').select('id').execute(),
  ]);
  return [community, ...tables.flat(), ...accounts.flatMap(({ id, account_id }) => [id, account_id]), ...others.flat().map(({ id }) => id)];
}

test(`${count} requests with other people's ids, by every post of another street and by nobody: none of what was planted comes out`, {
  timeout: 1_200_000,
}, async () => {
  const kinds = roles.filter((role) => !['nobody', 'stranger', 'family', 'county-leader'].includes(role));
  const askers: Asker[] = [];
  for (const kind of kinds) askers.push({ title: kind, cookie: `mulin_session=${(await world.arrive(kind)).token}` });
  const { answers, leaks, unread } = await searchForLeaks(url, askers, planted, { count, seed, least });
  expect(leaks).toEqual([]);
  for (const status of [200, 401, 403, 404, 422]) expect(answers.get(status), String(status)).toBeGreaterThan(0);
  expect(answers.get(500)).toBeUndefined();
  if (count >= 20_000) expect(unread).toEqual([]);
});

test('what was planted is there to be found: whose business it is reads it', async () => {
  const [matter = ''] = (await world.owner.selectFrom('matter').select('id').execute()).map(({ id }) => id);
  const read = JSON.stringify([await ou.sees(myDetails, {}), await ou.sees(myWord, {}), await ou.sees(show, { matter })]);
  const found = planted.secrets.filter((secret) => read.includes(secret));
  expect(found).toEqual([
    '欧阳金丝雀',
    '金丝雀要修的灯',
    '金丝雀家门背后的话',
    '金丝雀说还没修',
    '金丝雀会木工',
    '金丝雀要更正',
    '13912345678',
  ]);
});

test('one answer in fifty that holds a secret is found, and told with who asked for what', async () => {
  let asked = 0;
  const server = createServer((request, reply) => {
    const contracts = [
      { name: 'planted.ask', input: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'] } },
    ];
    asked += 1;
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.end(request.url === '/api' ? JSON.stringify({ contracts }) : JSON.stringify({ say: asked % 50 === 0 ? '欧阳金丝雀' : '没有' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // listening on TCP
  const found = await searchForLeaks(`http://127.0.0.1:${port}`, [], planted, { count: 200, seed: 1, least });
  server.close();
  expect(found.leaks).toHaveLength(4);
  expect(found.leaks[0]).toMatch(/^欧阳金丝雀: nobody (POST|GET) \/api\//);
});
