import { expect, test } from 'vitest';
import { buildingFirst } from '#library/building-first.ts';
import { neighbourly } from '#library/catalogue.ts';
import { pointOrders } from '#library/point-orders.ts';
import { threeOrders } from '#library/three-orders.ts';
import { check, readMethod } from './check.ts';
import type { Field } from './forms.ts';
import type { Method, Share, Step } from './language.ts';
import { hours } from './terms.ts';
import { calendar2026, monday } from './testing/life.ts';
import { many } from './testing/many.ts';

const place = {
  heldPosts: ['building-head', 'grid-worker', 'grid-head', 'community-staff', 'secretary', 'member', 'volunteer', 'shop'],
  leaves: neighbourly.leaves,
  calendar: calendar2026,
  now: monday,
};

test.each([threeOrders, pointOrders, buildingFirst])('$name has no fault, and survives as plain JSON', (method) => {
  expect(check(method, place)).toEqual([]);
  expect(readMethod(JSON.parse(JSON.stringify(method)))).toEqual(method);
});

/** The method with one step changed. */
function changed(id: string, change: Partial<Step>): Method {
  return readMethod({ ...threeOrders, steps: threeOrders.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) });
}

const one = { id: 'one', label: '一' };
const withFields = (...fields: Field[]): Method => ({
  ...threeOrders,
  forms: { ...threeOrders.forms, result: { name: '办理结果', fields } },
});

/** The step before the last word, as a wait. */
function asWait(to: Record<string, string>): Method {
  const says = Object.fromEntries(Object.keys(to).map((outcome) => [outcome, '到时候了。']));
  const wait: Step = { id: 'work', name: '等一等', shown: '办理', do: 'wait', within: hours(4), asks: '等着。', buttons: {}, to, says };
  return { ...threeOrders, steps: threeOrders.steps.map((step) => (step.id === 'work' ? wait : step)) };
}

/** A posting with a button of its own. */
function closedEarly(): Method {
  const steps = many.steps.map((step) =>
    step.do === 'post'
      ? {
          ...step,
          to: { ...step.to, early: 'solved' },
          says: { ...step.says, early: '收起来了。' },
          buttons: { ...step.buttons, early: '收起来' },
        }
      : step,
  );
  return { ...many, steps };
}

const codes = (method: Method, setting = {}) => [...new Set(check(method, setting).map(({ code }) => code))];

test.each([
  ['unknown-target', changed('work', { to: { done: 'confrim', returned: 'dispatch' } })],
  ['unknown-name', changed('work', { form: { done: 'nothing' } })],
  ['unknown-name', { ...threeOrders, first: 'nowhere' }],
  ['unknown-name', changed('work', { shown: '没有' })],
  ['name-twice', { ...threeOrders, steps: [...threeOrders.steps, ...threeOrders.steps.slice(0, 1)] }],
  ['unsaid-outcome', changed('work', { says: { done: '好了' } })],
  ['no-button', changed('work', { buttons: { done: '好了' } })],
  ['ladder-order', changed('agree', { late: [{ do: 'otherwise', outcome: 'silent' }, { do: 'remind' }] })],
  [
    'unreachable',
    changed('confirm', { late: [{ do: 'otherwise', outcome: 'silent' }], to: { solved: 'solved', unsolved: 'work', silent: 'work' } }),
  ],
  ['dead-end', changed('visit', { to: { solved: 'visit', unsolved: 'visit', unreached: 'visit' } })],
  ['closes-unconfirmed', changed('work', { to: { done: 'solved', returned: 'dispatch' }, form: { returned: 'reason' } })],
  ['closes-unconfirmed', changed('confirm', { to: { solved: 'solved', unsolved: 'work', silent: 'solved' } })],
  ['cycle-without-person', changed('confirm', { to: { solved: 'solved', unsolved: 'work', silent: 'confirm' } })],
  ['nobody-hurried', changed('work', { late: [] })],
  ['waits-forever', changed('confirm', { late: [{ do: 'remind' }], to: { solved: 'solved', unsolved: 'visit' } })],
  ['nobody-at-work', { ...threeOrders, first: 'work' }],
  ['ladder-order', changed('work', { late: [{ do: 'remind' }, { do: 'warn', before: hours(2) }] })],
  ['nobody-hurried', changed('work', { late: [{ do: 'warn', before: hours(2) }] })],
  ['unknown-name', { ...threeOrders, reopen: { ...threeOrders.reopen, again: { to: 'nowhere', says: '再来。' } } }],
  ['unknown-name', { ...threeOrders, levels: [{ name: '社区', posts: ['secretary'], step: 'nowhere' }] }],
  ['nobody-at-work', { ...threeOrders, reopen: { ...threeOrders.reopen, again: { to: 'work', says: '再来。' } } }],
  ['never-happens', asWait({ over: 'confirm', never: 'solved' })],
  ['never-happens', closedEarly()],
  ['no-button', changed('work', { to: { done: 'confirm', returned: 'dispatch', constructor: 'confirm' } })],
  ['nothing-to-choose', withFields({ id: 'which', label: '哪一种', kind: 'choice', required: true })],
  ['field-twice', withFields({ id: 'did', label: '又一项', kind: 'note' }, { id: 'did', label: '再一项', kind: 'note' })],
  ['choice-twice', withFields({ id: 'which', label: '哪种', kind: 'choice', choices: [one, one] })],
] satisfies [string, Method][])('%s is found', (code, method) => {
  const faults = check(method);
  expect(faults.map((fault) => fault.code)).toContain(code);
  expect(faults.every(({ say }) => !say.includes('undefined') && say.endsWith('。'))).toBe(true);
});

test('a place without what the method needs is told what is missing', () => {
  expect(codes(threeOrders, { heldPosts: ['grid-worker', 'volunteer', 'secretary'] })).toEqual([]);
  const missing = ['post-not-held', 'nobody-supervises', 'reply-not-held'];
  expect(codes(threeOrders, { heldPosts: ['grid-worker', 'volunteer'] })).toEqual(missing);
  expect(codes(pointOrders, { heldPosts: ['volunteer', 'grid-worker'] })).toContain('nobody-answers');
  expect(codes(threeOrders, { calendar: calendar2026, now: '2027-01-02T02:00:00Z' })).toEqual(['calendar-not-loaded']);
  const asking = {
    ...threeOrders,
    forms: {
      ...threeOrders.forms,
      reason: { name: '原因', fields: [{ id: 'reason', label: '您的电话', kind: 'note' as const, required: true }] },
    },
  };
  expect(codes(asking)).toEqual(['asks-what-is-known']);
});

test('a panel or a meeting that all who are here could never fill is told how many it needs and how many there are', () => {
  const sittings = { ...many, steps: many.steps.map((step) => (step.do === 'meet' ? { ...step, quorum: { count: 5 } } : step)) };
  const holders = { secretary: ['chen'], council: ['li', 'zhao', 'sun'], elder: ['qian', 'feng'] };
  const found = (given: Record<string, string[]>) =>
    check(sittings, { heldPosts: Object.keys(given), holders: given }).filter(({ code }) => code === 'too-few');
  expect(found(holders).map(({ say }) => say)).toEqual(['「开会」需要至少 5 位council，这里只有 3 位。']);
  expect(found({ ...holders, council: ['li', 'zhao', 'sun', 'zhou', 'wu'] })).toEqual([]);
});

test('more than all of those who sit is never reached, at a meeting as on a panel', () => {
  const beyond: Share = { over: [2, 2] };
  const steps = many.steps.map((step): Step => {
    if (step.do === 'meet') return { ...step, quorum: beyond };
    return step.do === 'review' ? { ...step, panels: step.panels.map((panel) => ({ ...panel, agree: beyond })) } : step;
  });
  const found = check({ ...many, steps }).map(({ code }) => code);
  expect(found).toEqual(['panel-beyond', 'panel-beyond', 'quorum-beyond']);
});

test('a leaf nobody can take is found where the staff cannot take it either', () => {
  const steps = threeOrders.steps.map((step) => (step.do === 'assign' ? { ...step, to: { ...step.to, taken: 'offer' } } : step));
  expect(codes({ ...threeOrders, steps }, { leaves: [{ id: 'gas', name: '燃气', takers: [] }] })).toEqual(['claim-without-takers']);
});
