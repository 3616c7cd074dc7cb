import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createKeys } from '#kernel/crypto.ts';
import { migrate } from '#kernel/migrate.ts';
import { type Served, serveMulin } from '../../serve.ts';
import { urlOf } from '../../testing/urls.ts';

let served: Served;
let superClient: pg.Client;
let code = '';
const database = `first_run_${randomUUID().replaceAll('-', '')}`;

beforeAll(async () => {
  const superUrl = inject('superUrl');
  superClient = new pg.Client({ connectionString: superUrl });
  await superClient.connect();
  await superClient.query(`create database ${database} owner mulin_owner`);
  const ownerUrl = urlOf(superUrl, database, 'mulin_owner', 'owner');
  await migrate(ownerUrl);
  served = await serveMulin({
    runtimeUrl: urlOf(superUrl, database, 'mulin_runtime', 'runtime'),
    ownerUrl,
    retentionUrl: null,
    keys: createKeys(Buffer.alloc(32, 3)),
    host: '127.0.0.1',
    port: 0,
    pages: '/nowhere',
    sender: null,
    connections: 2,
    onFirstRun: (shown) => {
      code = shown;
    },
  });
});
afterAll(async () => {
  await served.close();
  await superClient.query(`drop database ${database} with (force)`);
  await superClient.end();
});

async function ask(name: string, body: object): Promise<{ status: number; body: Record<string, unknown>; cookie: string | null }> {
  const response = await fetch(`${served.url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const read: unknown = await response.json();
  return {
    status: response.status,
    body: typeof read === 'object' && read !== null ? { ...read } : {},
    cookie: response.headers.get('set-cookie'),
  };
}

const first = { division: '140106', called: '郑安民', phone: '19900000001', password: 'a-long-password' };

test('an empty deployment makes its county and its first administrator once, for whoever reads the terminal', async () => {
  expect((await ask('setup.state', {})).body).toEqual({ needed: true, possible: true });
  expect(await ask('accounts.me', {})).toMatchObject({
    status: 404,
    body: { refused: 'no_county', say: expect.stringContaining('/console/setup') },
  });
  expect((await ask('setup.divisions', { under: '1401' })).body).toMatchObject({
    divisions: expect.arrayContaining([{ code: '140106', name: '迎泽区' }]),
  });

  expect(await ask('setup.begin', { ...first, code: 'WRONG-CODES' })).toMatchObject({ status: 409, body: { refused: 'setup.wrong_code' } });
  expect(await ask('setup.begin', { ...first, code })).toMatchObject({ status: 200 });

  expect((await ask('setup.state', {})).body).toEqual({ needed: false, possible: true });
  expect(await ask('setup.begin', { ...first, code })).toMatchObject({ status: 409, body: { refused: 'setup.done' } });
});

test('the county begins with its official streets and is no demo', async () => {
  const [county] = served.systems();
  if (!county) throw new Error('no county');
  expect(county.county).toMatchObject({ code: '140106', name: '迎泽区', demo: false });
  const streets = await county.db.selectFrom('area').select('name').where('kind', '=', 'street').execute();
  expect(streets.map(({ name }) => name)).toContain('老军营街道');
  expect((await ask('accounts.demo-people', {})).status).toBe(404);
});
