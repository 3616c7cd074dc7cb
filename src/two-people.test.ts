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

/** Every place that lets a phone sign in as a person, or makes, opens or unlocks what does, and why one person alone comes by nobody's post there. */
const letSignIn: Readonly<Record<string, string>> = {
  'accounts/bind-by-post.ts':
    'by its callers: somebody newly entered, who holds nothing yet, or a number of a file (imports/taking/holders.ts)',
  'accounts/bind.ts': 'by its two callers: a code on paper and a request at the community, of a post holder by two',
  'accounts/binding-codes.ts': 'of a post holder by two: lent for one code within a day; a code carries no post given after it was made',
  'accounts/binding-requests.ts': 'of a post holder by two: done by their yes',
  'accounts/demo-people.ts': 'a demo county only',
  'accounts/family/invite.ts': 'acts for the family: nobody of a family holds a post by it',
  'accounts/hanging/hang.ts': 'a screen on a wall stands for nobody',
  'accounts/open-account.ts': 'a session of the account it was asked for, by its callers: a code sent to the phone, or its password',
  'accounts/passwords.ts': 'a first password only where nobody has ever signed in and nobody else is bound; any other is one’s own',
  'accounts/retire.ts': 'gives an account up: nobody signs in to it any more',
  'accounts/second/at-the-machine.ts': 'takes a second step out of force: the first step stays its holder’s',
  'accounts/second/factor.ts': 'ends a second step of one’s own',
  'accounts/second/reset.ts': 'takes a second step out of force, by another than its holder: the first step stays its holder’s',
  'accounts/second/set-up.ts': 'one’s own second step, after one’s own first',
  'accounts/second/show.ts': 'one’s own second step, shown',
  'accounts/sign-in.ts': 'by the code sent to the phone itself',
  'imports/taking/holders.ts':
    'by the number the ledger has, or whoever holds no other post and signs in nowhere; a file allowed by two as it says',
  'organizations/appoint-newcomer.ts': 'somebody newly entered; the post is given by two where its kind says so',
  'organizations/from-outside.ts': 'somebody newly entered; whoever is known keeps the phones they have',
  'setup/begin.ts': 'the first administrator of a county that has nobody yet',
};

test('wherever somebody comes to sign in as somebody, it is known why nobody gains a post by it alone', () => {
  const ways =
    /insertInto\('(?:binding|binding_code|second_factor|session)'\)|update second_factor|updateTable\('second_factor'\)|password_hash: await|(?<!async function )\b(?:bind|bindByPost|printCode|openSession|giveFirstPassword)\(/;
  expect(filesWith(ways)).toEqual(Object.keys(letSignIn).toSorted());
});

test('whatever waits for a second person is done by their yes, or fetched within a day', () => {
  const asking = filesWith(/mustBe(?:Allowed|Granted|Erased|Two|Lent|VouchedByTwo)\(context/).filter(
    (file) => !/(?:granting|by-two|approvals\/.*)\.ts$/.test(file),
  );
  expect(asking).toEqual([
    ...['accounts/binding-codes.ts', 'accounts/binding-requests.ts'],
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
    'accounts.confirm-binding',
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
