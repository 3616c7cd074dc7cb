import { expect, test } from 'vitest';
import type { Actor, FamilyMay } from '#kernel/actor.ts';
import { admitTo } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from '../../../features.ts';

/** What each word of the person lets somebody of the family do, written down apart from the code that decides it. What stands nowhere here, nobody does for another. */
const scopes: Readonly<Record<FamilyMay, readonly string[]>> = {
  ask: [
    'appointments.book',
    'appointments.cancel',
    'appointments.move',
    'assets.report',
    'doses.ask',
    'doses.drop',
    'doses.mine',
    'hall.hand-in',
    'matters.file',
    'matters.join',
    'matters.leave-joined',
    'matters.say',
    'matters.serving',
    'matters.similar',
    'matters.urge',
  ],
  see: [
    'appointments.mine',
    'hall.known',
    'hall.my-slips',
    'hall.slip',
    'hall.slip-sheet',
    'care.my-services',
    'matters.counts',
    'matters.effort',
    'matters.enrolling',
    'matters.joining',
    'matters.letter',
    'matters.mine',
    'matters.origin',
    'matters.parts',
    'matters.promises',
    'matters.show',
    'matters.thread',
    'notices.list',
    'notices.read',
    'people.my-consents',
    'people.who-looked',
  ],
  confirm: [
    'appointments.say-met',
    'matters.ask-reclass',
    'matters.confirm-joined',
    'matters.give-contact',
    'matters.rate',
    'matters.reopen',
    'matters.sign',
    'matters.speak',
    'matters.thank',
    'matters.withdraw',
    'people.bring-along',
    'people.say-consent',
    'people.withdraw-consent',
  ],
};

/** What concerns only whoever is signed in, whomever they act for. */
const account = [
  'hall.drop-number',
  'hall.my-numbers',
  'hall.take-number',
  'accounts.act-for',
  'accounts.begin-second',
  'accounts.confirm-second',
  'accounts.new-recovery-codes',
  'accounts.second',
  'accounts.show-second',
  'accounts.speak',
  'accounts.ask-binding',
  'accounts.bind-by-code',
  'accounts.end-family',
  'accounts.family',
  'accounts.sign-out-everywhere',
];

const everything = features.flatMap(({ actions, queries }) => [...actions, ...queries]);

test.each(Object.keys(scopes) as FamilyMay[])('who may only %s for somebody of the family does that and nothing else', (may) => {
  const allowed = everything
    .filter(({ who }) => who !== 'anyone')
    .filter((what) => lets(what, may))
    .map(({ contract }) => contract.name);
  expect(allowed.toSorted()).toEqual([...scopes[may], ...account].toSorted());
});

function lets(what: Parameters<typeof admitTo>[0], may: FamilyMay): boolean {
  const actor: Actor = {
    account: 'a',
    session: 's',
    person: 'p',
    only: null,
    posts: [],
    family: { binding: 'b', kin: 'child', may: [may], selves: [] },
  };
  try {
    admitTo(what, actor);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
