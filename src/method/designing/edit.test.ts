import { expect, test } from 'vitest';
import { fiveSteps } from '#library/five-steps.ts';
import { threeOrders } from '#library/three-orders.ts';
import { check } from '../check.ts';
import type { Method, Step } from '../language.ts';
import { edit } from './edit.ts';
import type { Edit } from './editing/edits.ts';

function after(method: Method, ...edits: readonly Edit[]): Method {
  return edits.reduce<Method>((page, one) => {
    const next = edit(page, one);
    if ('refused' in next) throw new Error(next.refused);
    return next;
  }, method);
}

const step = (page: Method, id: string): Step | undefined => page.steps.find((one) => one.id === id);
const ids = (page: Method) => page.steps.map(({ id }) => id);

test('names change, ids never: whatever runs by the page finds its steps again', () => {
  const page = after(
    threeOrders,
    { do: 'name-step', step: 'work', name: '上门帮忙' },
    { do: 'name-word', at: 2, word: '帮忙' },
    { do: 'name-button', step: 'work', outcome: 'done', button: '帮好了' },
    { do: 'name-form', form: 'result', name: '帮了什么' },
  );
  expect(ids(page)).toEqual(ids(threeOrders));
  expect(step(page, 'work')).toMatchObject({ name: '上门帮忙', shown: '帮忙', buttons: { done: '帮好了' }, to: { done: 'confirm' } });
  expect(check(page)).toEqual([]);
});

test('a step is put on the way on from another, under ids of its own', () => {
  const page = after(threeOrders, { do: 'add-step', kind: 'post', after: 'work' }, { do: 'copy-step', step: 'step' });
  expect(ids(page).slice(3, 6)).toEqual(['work', 'step', 'step-2']);
  expect([step(page, 'work')?.to['done'], step(page, 'step')?.to['over'], step(page, 'step-2')?.to['over']]).toEqual([
    'step',
    'step-2',
    'confirm',
  ]);
  expect(check(page)).toEqual([]);
});

test('whatever led to a step that is taken out leads on, and nothing speaks of it any more', () => {
  const page = after(threeOrders, { do: 'remove-step', step: 'coordinate' });
  expect(step(page, 'offer')?.to['untaken']).toBe('dispatch'); // it led to the offer, which does not lead to itself
  expect(check(page)).toEqual([]);
  expect(page.levels?.some((level) => level.step === 'coordinate')).toBe(false);
  expect(JSON.stringify(page)).not.toContain('coordinate');
  const [first = ''] = ids(fiveSteps);
  const begun = after(fiveSteps, { do: 'remove-step', step: first });
  expect(ids(begun)).toContain(begun.first);
});

test('a button that goes takes its form, its word and its effects along; what the clock took goes with its rung', () => {
  const page = after(
    threeOrders,
    { do: 'add-effect', at: 'work.returned', effect: { do: 'show-openly', with: { mark: '退回' } } },
    { do: 'remove-outcome', step: 'work', outcome: 'returned' },
    { do: 'when-late', step: 'agree', late: [{ do: 'remind' }] },
  );
  expect(step(page, 'work')).toMatchObject({ form: { done: 'result' }, to: { done: 'confirm' }, buttons: { done: '办好了' } });
  expect(page.effects).toBeUndefined();
  expect(Object.keys(step(page, 'agree')?.to ?? {})).toEqual(['agreed', 'declined']);
});

test('a way to an end has its reason written down; a way by itself is the last rung', () => {
  const page = after(
    threeOrders,
    { do: 'add-outcome', step: 'work', button: '不用办了', to: 'explained' },
    { do: 'otherwise-to', step: 'work', to: 'dispatch', after: { unit: 'workdays', count: 2 } },
  );
  expect(step(page, 'work')).toMatchObject({ form: { outcome: 'written' }, to: { outcome: 'explained', silent: 'dispatch' } });
  expect(step(page, 'work')?.late?.at(-1)).toEqual({ do: 'otherwise', outcome: 'silent', after: { unit: 'workdays', count: 2 } });
  expect(check(page)).toEqual([]);
});

test('a step may do another thing under its name', () => {
  const page = after(threeOrders, { do: 'turn-step', step: 'work', kind: 'meet' });
  expect(step(page, 'work')).toMatchObject({ do: 'meet', name: '办理', to: { held: 'confirm' } });
});

test.each([
  ['step-unknown', { do: 'name-step', step: 'nowhere', name: '去' }],
  ['outcome-fixed', { do: 'remove-outcome', step: 'confirm', outcome: 'solved' }],
  ['outcome-fixed', { do: 'remove-outcome', step: 'offer', outcome: 'claimed' }],
  ['outcome-unknown', { do: 'when-late', step: 'work', late: [{ do: 'otherwise', outcome: 'nothing' }] }],
  ['target-unknown', { do: 'lead-outcome', step: 'work', outcome: 'done', to: 'withdrawn' }],
  ['not-at-this-step', { do: 'give-step', step: 'offer', who: { posts: ['member'] } }],
  ['not-before-an-end', { do: 'add-step', kind: 'wait', after: 'confirm' }],
  ['last-field', { do: 'remove-field', form: 'reason', field: 'reason' }],
  ['word-twice', { do: 'name-word', at: 0, word: '派单' }],
] satisfies [string, Edit][])('%s: what the page has no place for is refused', (refused, one) => {
  expect(edit(threeOrders, one)).toEqual({ refused });
});
