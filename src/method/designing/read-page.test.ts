import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { threeOrders } from '#library/three-orders.ts';
import { edited, editsOf } from '../testing/random-edits.ts';
import { readPage } from './read-page.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The page as JSON, with one place become something else. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const page: unknown = JSON.parse(JSON.stringify(threeOrders));
  const holder = path.slice(0, -1).reduce<unknown>((part, key) => Reflect.get(Object(part), key), page);
  Reflect.set(Object(holder), path.at(-1) ?? '', value);
  return page;
}

const said = (json: unknown) => {
  const read = readPage(json);
  return 'faults' in read ? read.faults.map(({ say }) => say) : [];
};

test.each(library)('$id is read as it was written, with or without the name of its schema', (method) => {
  const json: unknown = JSON.parse(JSON.stringify(method));
  expect(readPage(json)).toEqual({ method });
  expect(readPage({ $schema: '/schema/method.json', ...Object(json) })).toEqual({ method });
});

test.each([
  [
    ['steps', 1, 'within'],
    { unit: 'days', count: 2 },
    '第 2 步『接单』的期限的单位只能是minutes（分钟）、hours（小时）、workminutes（工作分钟）、workhours（工作小时）、workdays（工作日）。',
  ],
  [['steps', 3, 'name'], '', '第 4 步的名称不能空着，请写上。'],
  [['steps', 3, 'name'], '办'.repeat(13), '第 4 步『办办办办办办办办办办办办办』的名称最多 12 个字。'],
  [['steps', 0, 'who'], { posts: [] }, '第 1 步『派单』的谁来做的岗位至少要有 1 个。'],
  [['steps', 0, 'to', 'A b'], 'work', '第 1 步『派单』的「A b」的接着去的编号只能用小写英文字母、数字和短横，以字母开头。'],
  [['steps', 3, 'says', 'done'], 7, '第 4 步『办理』的「办好了」的告诉居民的话写得不对，这里要文字。'],
  [
    ['steps', 3, 'late', 0, 'before'],
    { unit: 'workdays', count: 1 },
    '第 4 步『办理』的超时以后的第 1 个的提前多久不能按工作日算，请用小时。',
  ],
  [['opens', 'channels', 0], 'fax', /^从哪里来的第 1 个只能是online（手机）、phone（电话）/],
  [['words'], undefined, '居民看到的进度没有写。'],
  [['forms', 'result', 'fields', 0, 'kind'], 'song', /^表「办理结果」的第 1 项「怎么办的」的填法只能是text（一句话）/],
  [['ends', 'solved', 'says'], '', '结束「办结」的告诉居民的话不能空着，请写上。'],
  [['steps', 2, 'do'], 'dance', /^第 3 步『同意报价』的做法只能是fill（办理并写下）/],
  [['steps', 0, 'mood'], 'good', '第 1 步『派单』里有不认识的「mood」，请删掉。'],
  [['secret'], 1, '这一页里有不认识的「secret」，请删掉。'],
  [['language'], 99, '这份工作法是更新的系统写的，这里还读不了，请先升级。'],
  [['about'], '字'.repeat(80_001), '这份工作法太大了，最多 8 万个字，请删掉一些。'],
] satisfies [(string | number)[], unknown, string | RegExp][])(
  'a file that is broken at %s is told where and how',
  (path, value, sentence) => {
    const [first = '', ...others] = said(broken(path, value));
    expect(others).toEqual([]);
    if (typeof sentence === 'string') expect(first).toBe(sentence);
    else expect(first).toMatch(sentence);
  },
);

test('several faults are told each, with their place', () => {
  const page = Object(broken(['steps', 1, 'within'], { unit: 'days', count: 0 }));
  const read = readPage({ ...page, name: '' });
  expect('faults' in read && read.faults.map(({ path }) => path)).toEqual([
    ['name'],
    ['steps', 1, 'within', 'unit'],
    ['steps', 1, 'within', 'count'],
  ]);
});

test('forty-one steps, or more fields than anybody fills in, are too many', () => {
  const [step] = threeOrders.steps;
  const steps = Array.from({ length: 41 }, (_, nth) => ({ ...step, id: `step-${nth}` }));
  expect(said({ ...threeOrders, steps })).toEqual(['步骤最多 40 个，现在有 41 个。']);
  const fields = Array.from({ length: 30 }, (_, nth) => ({ id: `field-${nth}`, label: '写一句', kind: 'text' }));
  const forms = Object.fromEntries(['one', 'two', 'three'].map((id) => [id, { name: '表', fields }]));
  expect(said({ ...threeOrders, forms: { ...threeOrders.forms, ...forms } })).toEqual(['所有的表一共最多 60 项，现在有 101 项。']);
});

test('whatever JSON comes in is a method, or a sentence for each fault', () => {
  const nonsense = fc.oneof(
    fc.json().map((text): unknown => JSON.parse(text)),
    fc.constantFrom(null, [], 'x', 7, { steps: 'many' }),
  );
  const spoilt = fc
    .tuple(fc.constantFrom(...library), editsOf(6), fc.nat(), nonsense)
    .map(([method, picks, at, value]) => spoil(edited(method, picks), at, value));
  fc.assert(
    fc.property(fc.oneof(nonsense, spoilt), (json) => {
      for (const say of said(json)) expect([say, say.endsWith('。') && !say.includes('[object') && say.length < 400]).toEqual([say, true]);
    }),
    { numRuns: 500 },
  );
});

test('a time no calendar reaches is told with its place; three years are taken', () => {
  const within = (count: number) => broken(['steps', 0, 'within'], { unit: 'workdays', count });
  expect(said(within(30_000))).toEqual([expect.stringMatching(/^第 1 步『.+』的期限最长三年，请写短一些。$/)]);
  expect(said(within(750))).toEqual([]);
});

/** The page with the `nth` of all its places become something else. */
function spoil(page: unknown, nth: number, value: unknown): unknown {
  const places: (readonly [holder: object, key: string])[] = [];
  const copy: unknown = structuredClone(page);
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      places.push([part, key]);
      walk(inner);
    }
  };
  walk(copy);
  const place = places[nth % places.length];
  if (place) Reflect.set(place[0], place[1], value);
  return copy;
}
