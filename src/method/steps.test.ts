import { expect, test } from 'vitest';
import { orderEnds, orderForms } from '#library/order-pages.ts';
import { check } from './check.ts';
import { choicesOf } from './choices.ts';
import { describe, progress } from './describe.ts';
import type { Method } from './language.ts';
import { hours, otherwise, posts, remind, workdays } from './terms.ts';
import { begin, calendar2026, monday, neighbours } from './testing/life.ts';

const { wang, lin, chen } = neighbours;

/** 代办, in short: anyone of the staff takes it, a waiting time for the counter runs, then the opener or the staff sign. */
const agency: Method = {
  language: 1,
  id: 'agency',
  version: 1,
  name: '党员代办',
  unit: '件',
  about: '',
  from: '',
  opens: { residents: true, posts: ['grid-worker'], catalogue: 'neighbourly', channels: ['online'], says: '收到。' },
  words: ['收到', '办理', '签收'],
  relays: ['community-staff'],
  oversees: ['secretary'],
  first: 'accept',
  steps: [
    {
      id: 'accept',
      name: '受理',
      shown: '办理',
      who: 'candidates',
      do: 'claim',
      kinds: ['grid-worker', 'community-staff'],
      within: hours(4),
      late: [remind()],
      to: { claimed: 'counter' },
      buttons: { claimed: '受理' },
      asks: '有一件代办。',
      says: { claimed: '{assignee}受理了。' },
    },
    {
      id: 'counter',
      name: '等窗口出件',
      shown: '办理',
      do: 'wait',
      within: workdays(2),
      to: { over: 'receive' },
      buttons: {},
      asks: '等窗口出件。',
      says: { over: '应该出件了。' },
    },
    {
      id: 'receive',
      name: '签收',
      shown: '签收',
      who: { any: ['opener', posts('secretary')] },
      do: 'sign',
      yes: 'received',
      within: workdays(1),
      late: [remind(), otherwise('lost', workdays(1))],
      form: { received: 'reason' },
      to: { received: 'solved', lost: 'accept' },
      buttons: { received: '收到了' },
      asks: '请签收。',
      says: { received: '已签收。', lost: '没人签收，重新受理。' },
    },
  ],
  forms: orderForms,
  reopen: { within: workdays(7), to: 'accept' },
  ends: orderEnds,
  effects: {
    'accept.claimed': [{ do: 'count', with: { for: 'secretary' } }],
    solved: [{ do: 'award', with: { for: 'agency', points: 2 } }],
  },
};

test('a claim that nobody sent out is open to every kind it names', () => {
  expect(check(agency)).toEqual([]);
  const matter = begin(agency);
  expect(matter.waiting?.for).toEqual({ kind: 'pool', persons: [], posts: ['grid-worker', 'community-staff'] });
  expect(matter.does(lin, 'accept', 'claimed').effects).toEqual([{ do: 'count', with: { for: 'secretary' } }]);
});

test('a waiting step waits for nobody but the clock', () => {
  const matter = begin(agency);
  matter.does(lin, 'accept', 'claimed');
  expect(matter.waiting).toMatchObject({ for: { kind: 'clock', persons: [], posts: [] }, next: 'over' });
  expect(matter.tries(lin, 'counter', 'over')).toMatchObject({ refused: 'method.not_yours' });
  expect(matter.passes({ hours: 55 }).events).toEqual([]);
  expect(matter.passes({ hours: 1 }).events).toMatchObject([{ kind: 'lapsed', outcome: 'over' }]);
});

test('a step may wait for one of several; its end calls the effects of the method', () => {
  const matter = begin(agency);
  matter.does(lin, 'accept', 'claimed');
  matter.passes({ hours: 56 });
  expect(matter.waiting?.for).toEqual({ kind: 'opener', persons: ['wang'], posts: ['secretary'] });
  const { effects } = matter.does(chen, 'receive', 'received', { answers: { reason: '替他取了' } });
  expect(effects).toEqual([{ do: 'award', with: { for: 'agency', points: 2 } }]);
  expect(matter.replayed()).toEqual(matter.state);
});

test('the timeline says what happened in the words of the method', () => {
  const matter = begin(agency);
  matter.does(lin, 'accept', 'claimed');
  matter.passes({ hours: 56 });
  matter.does(chen, 'receive', 'received', { answers: { reason: '电话里说收到了' }, relayed: 'phone' });
  expect(matter.events.map((event) => describe(agency, event))).toEqual([
    { shown: '收到', title: '已登记', facts: [] },
    { shown: '办理', title: '{assignee}受理了。', facts: [] },
    { shown: '办理', title: '应该出件了。', facts: [] },
    { shown: '签收', title: '已签收。', facts: [{ label: '转述', say: '电话' }] },
  ]);
  expect(progress(agency, matter.state)).toEqual({ words: ['收到', '办理', '签收'], at: 3 });
});

test('each person is shown only the buttons that are theirs', () => {
  const matter = begin(agency);
  const context = { now: monday, calendar: calendar2026 };
  const buttons = (by: typeof wang) => choicesOf(agency, matter.state, by, context).outcomes.map(({ label }) => label);
  expect([buttons(lin), buttons(wang), buttons(neighbours.sun)]).toEqual([['受理'], [], []]);
  expect(choicesOf(agency, matter.state, wang, context)).toMatchObject({ withdraw: true, handOver: false, reopen: false });
});
