import { expect, test } from 'vitest';
import { admit } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from './features.ts';

const everything = features.flatMap(({ actions, queries }) => [...actions, ...queries]);
const opensTo = (kind: string) =>
  everything.filter(({ who }) => typeof who === 'object' && lets(who, kind)).map(({ contract }) => contract.name);
/** What all three may read: places, posts, the directory of services, the calendar; and their own password. */
const shared = everything
  .filter(({ who }) => typeof who === 'object' && 'work' in who && who.work.includes('administrator'))
  .map(({ contract }) => contract.name);

test('system, security and audit administrators share what no resident stands in, and each has only their own beside it', () => {
  const [system, security, audit] = ['system-admin', 'security-admin', 'audit-admin'].map((kind) =>
    opensTo(kind).filter((name) => !shared.includes(name)),
  );
  const answers = ['approvals.decide', 'approvals.waiting', 'approvals.count'];
  const both = ['accounts.reset-second', 'accounts.second-rules', 'accounts.second-holders', 'approvals.terms'];
  expect(security?.toSorted()).toEqual(['accounts.set-second-rule', 'approvals.set-term', ...both, ...answers].toSorted());
  expect(system?.filter((name) => security?.includes(name) || audit?.includes(name))).toEqual(both);
  expect(audit?.filter((name) => !name.startsWith('audit.'))).toEqual(answers);
});

test('no door of an administrator leads to a resident: none of people, matters, care, hall, appointments, notices of others', () => {
  const ofResidents = /^(people|care|hall|appointments|supplies|emergency|jobs|policies|paper|series|venues|fieldwork)\./;
  for (const kind of ['system-admin', 'security-admin', 'audit-admin'])
    expect(opensTo(kind).filter((name) => ofResidents.test(name))).toEqual([]);
});

function lets(who: Parameters<typeof admit>[0], kind: string): boolean {
  const post = { id: kind, kind, work: 'administrator' as const, area: 'a', level: 'county', called: '' };
  try {
    admit(who, { account: 'a', session: 's', person: 'p', only: null, family: null, posts: [post] });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
