import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { features } from '../../features.ts';
import { inEnglish } from './spoken.ts';

const HAN = /[\u3400-\u9fff]/;
const root = new URL('../../features/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/screens\/|testing\/|\.test\.ts$/.test(file),
);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

type Said = string | ((...blanks: never[]) => string);
/** A blank is whatever the sentence takes it for: a name, a number, a day, a list, or a fact of any name. It reads as 3. */
const blank: unknown = new Proxy(() => blank, { get: (_, name) => (name === Symbol.toPrimitive ? () => '3' : blank) });
const filled = (said: Said): string => (typeof said === 'string' ? said : Reflect.apply(said, null, [blank, blank, blank, blank]));
const unspoken = (said: Said): boolean => HAN.test(inEnglish(filled(said)));

/** What only posts may do or read stands between these; the rest of a file is said to whoever is at the door. */
const byPosts = /^export const \w+ = (?:action|query)\([^,]*, \{\n {2}who: \{[\s\S]*?\n\}\);$/gm;
const atTheDoor = /\bwho: '(?:person|anyone)'/;

test('whatever refuses a resident has its English: every refusal in a file whose verbs a resident reaches', () => {
  const codes = files.flatMap((file) => {
    const rest = textOf(file).replaceAll(byPosts, '');
    if (!atTheDoor.test(rest)) return [];
    const beside = [...rest.matchAll(/from '(\.\/[\w-]+\.ts)'/g)].map(([, near = '']) =>
      textOf(join(dirname(file), near)).replaceAll(byPosts, ''),
    );
    return [rest, ...beside].flatMap((text) => [...text.matchAll(/\brefuse\w*\(\s*'(\w+\.\w+)'/g)].map(([, code = '']) => code));
  });
  const refusals: Readonly<Record<string, Said>> = Object.assign({}, ...features.map(({ refusals: own }) => own));
  expect(codes.length).toBeGreaterThan(150);
  expect([...new Set(codes)].filter((code) => refusals[code] !== undefined && unspoken(refusals[code])).sort()).toEqual([]);
});

/** What is told to work only, in Chinese: posts, the departments that entrust, drills; and the text message, which has no language yet. */
const toWork = [
  ...['asked', 'yes', 'fetch', 'once', 'no', 'expired', 'gone'].map((said) => `approvals/words.ts told.${said}`),
  'emergency/words.ts told.drill',
  'estates/words.ts told.setUp',
  'matters/words.ts toldWords.text',
  'matters/entrusting/words.ts entrustedTold.lacks',
  'matters/entrusting/words.ts entrustedTold.look',
  'matters/entrusting/words.ts entrustedTold.merged',
  'matters/entrusting/words.ts entrustedTold.waits',
  'matters/entrusting/words.ts entrustedTold.withdrawn',
  'matters/joining/words.ts joinTold.openerLeft',
  'matters/joining/words.ts joinTold.unsolved',
  'matters/line/words.ts lineTold.asked',
  'matters/line/words.ts lineTold.handed',
  'organizations/cooperating/words.ts told.ending',
  'organizations/handing/words.ts told.secretary',
  'organizations/hiring/words.ts told.secretary',
  'organizations/reporting/words.ts told.asked',
  'organizations/plaques/words.ts told.comesDown',
  'emergency/words.ts told.reported',
  'people/correcting/words.ts told.asked',
  'people/correcting/words.ts told.late',
  'series/words.ts told.begun',
  'series/words.ts told.couldNot',
  'series/words.ts told.someFault',
];

test('whatever a feature tells has its English, but for what only work is told', async () => {
  const chinese = await Promise.all(files.filter((file) => file.endsWith('/words.ts')).map(unspokenOf));
  expect(chinese.flat().sort()).toEqual(toWork.toSorted());
});

async function unspokenOf(file: string): Promise<string[]> {
  const words: Readonly<Record<string, unknown>> = await import(new URL(file, root).href);
  const told = Object.entries(words).filter(([name, said]) => /told(?:Words)?$/i.test(name) && typeof said === 'object');
  return told.flatMap(([name, said]) => unspokenIn(`${file} ${name}`, said));
}

function unspokenIn(where: string, said: unknown): string[] {
  if (isSaid(said)) return unspoken(said) ? [where] : [];
  return Object.entries({ ...(said ?? {}) }).flatMap(([key, one]) => unspokenIn(`${where}.${key}`, one));
}

function isSaid(said: unknown): said is Said {
  return typeof said === 'string' || typeof said === 'function';
}
