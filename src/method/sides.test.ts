import { expect, test } from 'vitest';
import { choicesOf } from './choices.ts';
import type { Method, Step } from './language.ts';
import { posts, workdays } from './terms.ts';
import { many, page, settle } from './testing/many.ts';
import { council, elders, person, Story, says, secretary, wang } from './testing/many-story.ts';
import { waitingOf } from './who.ts';

const [li, zhao, sun, zhou, wu] = council;
const consent: Step = {
  ...page,
  id: 'consent',
  name: '双方同意',
  do: 'sign',
  who: 'parties',
  yes: 'both',
  buttons: { both: '同意', no: '不同意' },
  to: { both: 'take', no: 'settle' },
  says: { both: '双方都同意。', no: '有一方不同意。' },
};
const take: Step = {
  ...page,
  id: 'take',
  name: '来人接',
  do: 'assign',
  who: posts('mediator'),
  buttons: { taken: '我来' },
  to: { taken: 'talk' },
  says: { taken: '有人接了。' },
};
const talk: Step = { ...settle, id: 'talk', name: '谈', who: 'assignee' };
/** Two sides agree, then a mediator takes it and settles. */
const quarrel: Method = {
  ...many,
  first: 'consent',
  steps: [consent, take, talk, settle],
  words: ['审', '办'],
  relays: ['grid-worker', 'mediator'],
  reclass: undefined,
  effects: { 'consent.both': [{ do: 'count', with: {} }] },
};
const begun = (others = [{ person: 'qin', account: null }], opening = {}) => new Story(quarrel, { others, ...opening });

test('who signed while the ledger did not know them is heard as the same side once it does', () => {
  const opener = { person: null, account: 'a-wang' };
  const story = begun(undefined, { opener, by: { ...wang, person: null } });
  story.say('both', person('qin'), wang); // wang's account is bound to a person by now
  expect([story.state.step, choicesOf(quarrel, story.state, wang, story.context).outcomes]).toEqual(['take', []]);
});

test('a side holds no post in its own quarrel: it takes, passes on, hands over and settles nothing', () => {
  const other = person('qin', 'mediator', 'secretary', 'grid-worker');
  const story = begun();
  expect(story.refusal({ kind: 'withdraw', by: other, relayed: 'visit', reason: '他说算了' })).toBe('method.not_yours');
  story.say('both', other, wang);
  expect(story.refusal(says(other, 'take', 'taken'))).toBe('method.not_yours');
  expect(choicesOf(quarrel, story.state, other, story.context).outcomes).toEqual([]);
  expect(waitingOf(quarrel, story.state)?.not).toEqual(['wang', 'qin']);
  story.say('taken', person('lv', 'mediator'));
  const over = { kind: 'hand-over', because: 'asked' } as const;
  expect(story.refusal({ ...over, by: person('lv', 'mediator'), to: { person: 'qin', as: 'mediator' } })).toBe('method.own_matter');
  expect(story.refusal({ ...over, by: other, to: { person: 'lu', as: 'mediator' } })).toBe('method.not_yours');
});

test('what follows from a step follows once, when the last side has signed', () => {
  const story = begun();
  const first = story.moved(says(wang, 'consent', 'both'));
  const last = story.moved(says(person('qin'), 'consent', 'both'));
  expect([first.effects, last.effects]).toEqual([[], [{ do: 'count', with: {} }]]);
});

test('who holds posts of two panels sits on the first and is missed on no other', () => {
  const both = person('li', 'council', 'elder');
  const story = new Story();
  story.holders = { ...story.holders, elder: ['li', 'qian', 'feng'] };
  story.say('yes', both, zhao, sun, zhou, wu, elders[0], elders[1]);
  expect(story.state.step).toBe('posted');
  expect(story.events.at(-1)?.facts.counts?.map(({ seats, yes }) => [seats, yes])).toEqual([
    [5, 5],
    [2, 2],
  ]);
});

test('a question for another class outlives the step it was asked at, and is over with the answer', () => {
  const story = new Story().say('yes', li, zhao, sun, zhou, elders[0], elders[1]);
  story.goes({ kind: 'ask-reclass', by: wang, answers: { reason: '这是小事' } }).passes(72);
  expect([story.state.step, story.state.reclass]).toEqual(['gate', { seq: 8 }]);
  story.goes({ kind: 'answer-reclass', by: secretary, granted: true, answers: { reason: '是小事' } });
  expect([story.state.step, story.state.reclass]).toEqual(['review', null]);
});

test('a part that ends after its whole is known to the whole when it is opened again', () => {
  const whole: Method = { ...many, first: 'parts', steps: many.steps, reopen: { within: workdays(7), to: 'parts' } };
  const story = new Story(whole);
  const split = ['k0', 'k1'].map((key) => ({ key, method: 'whistle', subject: '修路' }));
  const asked = { kind: 'do', by: secretary, step: 'parts', outcome: 'split', parts: split } as const;
  const system = person('', 'system');
  story.goes(asked);
  for (const { key } of split) story.goes({ kind: 'begin-child', by: system, key, matter: `m-${key}` });
  story.goes({ kind: 'withdraw', by: wang });
  for (const { key } of split) story.goes({ kind: 'end-child', by: system, matter: `m-${key}`, ended: 'solved' });
  expect(story.state.ended?.outcome).toBe('withdrawn');
  story.goes({ kind: 'reopen', by: wang, reason: '还是要修' });
  expect(story.goes(asked).state.children?.length).toBe(2);
});
