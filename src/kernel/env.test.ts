import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('a fresh machine with no settings gets the embedded database with the demo, on this machine only', () => {
  expect(readEnv({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', MULIN_DATA: resolve('data'), MULIN_DEMO: true, LOG_LEVEL: 'info' });
});

test('the key file lies in the data folder unless it is said otherwise', () => {
  expect(readEnv({ MULIN_DATA: '/srv/mulin' }).MULIN_KEY_FILE).toBe('/srv/mulin/keys/master.key');
  expect(readEnv({ MULIN_KEY_FILE: '/etc/mulin/master.key' }).MULIN_KEY_FILE).toBe('/etc/mulin/master.key');
});

test('an existing database gets the demo only when asked', () => {
  const DATABASE_URL = 'postgres://mulin:secret@db.example.cn/mulin';
  expect(readEnv({ DATABASE_URL }).MULIN_DEMO).toBe(false);
  expect(readEnv({ DATABASE_URL, MULIN_DEMO: '1' }).MULIN_DEMO).toBe(true);
});

test('an empty variable counts as not set', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, MULIN_DEMO: true });
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'abc'],
  ['HOST', 'my host'],
  ['MULIN_DEMO', 'yes'],
  ['DATABASE_URL', 'mysql://root:secret@db/mulin'],
  ['SMS_URL', 'ftp://sms'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is said in one sentence that does not repeat the value', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^设置 ${name} 不对：[^\\n]+。$`));
  expect(() => readEnv({ [name]: value })).not.toThrow(value.includes('secret') ? 'secret' : '\n');
});
