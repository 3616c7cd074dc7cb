import { expect, test } from 'vitest';
import { threeOrders } from '#library/three-orders.ts';
import { explore } from './testing/explore.ts';
import { breaches, laws } from './testing/laws.ts';
import type { Lived } from './testing/lived.ts';
import { many } from './testing/many.ts';

const orders = explore(threeOrders);
const gathered = explore(many);

function upTo(place: string, lives = orders): Lived {
  const life = lives.get(place);
  if (!life) throw new Error(`nothing came to ${place}`);
  return life;
}

/** The life with its last event told otherwise. */
function lastly(life: Lived, told: Partial<Lived['events'][number]>): Lived {
  return { ...life, events: life.events.map((event, at) => (at === life.events.length - 1 ? { ...event, ...told } : event)) };
}

const solved = upTo('solved');
const gate = upTo('gate', gathered);
const stuck = { ...upTo('work').state, next: null };
const turning = threeOrders.steps.map((step) => (step.id === 'confirm' ? { ...step, to: { ...step.to, silent: 'confirm' } } : step));

test.each([
  ['the events alone give the state back', { ...solved, replayed: () => ({ ...solved.state, seq: 0 }) }],
  ['no step is skipped', lastly(solved, { outcome: 'unsolved' })],
  ['a running matter waits for somebody, for the clock or for other matters', { ...upTo('dispatch'), waiting: null }],
  ['left alone it comes to rest', { ...upTo('confirm'), method: { ...threeOrders, steps: turning } }],
  ['there is a way out', { ...upTo('work'), people: [], state: stuck }],
  ['nothing ends without a yes or a written reason', lastly(solved, { facts: {}, said: null })],
  [
    'nobody works on their own matter',
    { ...solved, states: solved.states.map((state) => ({ ...state, assignee: { person: 'wang', as: 'shop' } })) },
  ],
  [
    'nobody does what is kept from them',
    lastly(solved, { by: { person: solved.state.assignee?.person ?? '', account: null, as: 'opener' } }),
  ],
  ['every button that is shown can be pressed', { ...upTo('dispatch'), press: () => ({ refused: 'method.not_yours', facts: {} }) }],
  ['every sentence can be said', { ...solved, tells: [{ to: 'opener', key: 'mute', say: '', facts: {} }] }],
  ['a posting is over when its time is, and every objection is answered', lastly(gate, { at: '2026-01-01T00:00:00.000Z' })],
  ['a gate opens for the round alone', lastly(upTo('vote', gathered), { by: { person: 'wang', account: null, as: 'opener' } })],
] satisfies [string, Lived][])('a life in which it does not hold that %s is found', (law, life) => {
  expect(laws[law]?.(life) ?? []).not.toEqual([]);
});

test('the lives they were made from break none', () => {
  for (const life of [solved, gate, upTo('dispatch'), upTo('vote', gathered)]) expect(breaches(life)).toEqual([]);
});
