import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { effectOf } from '#features/approvals/carry-out.ts';
import { features } from './features.ts';

const root = new URL('./features/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const filesWith = (text: RegExp) => files.filter((file) => text.test(textOf(file))).toSorted();

/** Every place that writes a post, and why it cannot give away a ledger alone. */
const givePosts: Readonly<Record<string, string>> = {
  'imports/taking/holders.ts': 'files that give such posts are allowed as a whole: imports.accept',
  'organizations/appoint.ts':
    'asked for by its four callers: two are allowed one by one, placed cadres and members of teams hold no such post',
  'organizations/bodies/seats.ts': 'allowed one by one: organizations.take-seat',
  'organizations/carry-posts.ts': 'the same people keep the same posts when grids change',
  'organizations/door.ts': 'for a term: elected, or a volunteer while an emergency is on; none of these reads a ledger',
  'organizations/reporting/report.ts': 'the post of a member, who takes orders and reads no ledger',
  'organizations/teams/filling.ts': 'the post of a team, as one by one: it reads no ledger',
  'setup/begin.ts': 'the first administrator of a county that has nobody yet',
};

test('wherever a post is given somebody has thought of the second person', () => {
  expect(filesWith(/insertInto\('post'\)|insert into post\b/)).toEqual(Object.keys(givePosts).toSorted());
});

test('whatever waits for a second person is done by their yes, or fetched within a day', () => {
  const asking = filesWith(/mustBe(?:Allowed|Granted|Erased|Two)\(context/).filter(
    (file) => !/(?:granting|by-two|approvals\/.*)\.ts$/.test(file),
  );
  expect(asking).toEqual([
    ...[
      'imports/decide.ts',
      'imports/undo.ts',
      'money/allot.ts',
      'money/pay-crew.ts',
      'money/reverse.ts',
      'organizations/appoint-newcomer.ts',
    ],
    ...['organizations/appoint.ts', 'organizations/bodies/seats.ts', 'people/own/erase.ts'],
  ]);
  const done = features.flatMap(({ effects = {} }) => Object.keys(effects)).filter((name) => name.startsWith(effectOf('')));
  const allowed = [
    'imports.accept',
    'imports.undo',
    'money.allot',
    'money.pay-crew',
    'money.reverse',
    'organizations.appoint',
    'organizations.appoint-newcomer',
    'organizations.take-seat',
    'people.erase-person',
  ];
  expect(done.toSorted()).toEqual(allowed.map(effectOf));
});
