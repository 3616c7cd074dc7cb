import { expect, test } from 'vitest';
import { threeOrders } from '#library/three-orders.ts';
import { begin, neighbours } from './testing/life.ts';

const { wang, lin, zhou, chen } = neighbours;
const first = { matter: 'first', number: '26-0318' };

test('a duplicate ends and names the matter that goes on; whoever was at work on it is told, and the one who asked is told by the host', () => {
  const life = begin(threeOrders).upTo('work');
  const { state, tells, waiting } = life.goes({ kind: 'merge', by: lin, into: first });
  expect(state).toMatchObject({ step: null, ended: { outcome: 'handed-over' }, merged: first });
  expect(waiting).toBeNull();
  expect(tells.map(({ to, say }) => [to, say])).toEqual([['assignee', expect.stringContaining('和 {with} 是同一件事')]]);
  expect(life.replayed()).toEqual(life.state);
});

test('parted again within a day, it goes on alone; a day later it cannot', () => {
  const early = begin(threeOrders);
  early.goes({ kind: 'merge', by: chen, into: first });
  early.passes({ hours: 23 });
  expect(early.goes({ kind: 'unmerge', by: lin }).state).toMatchObject({ step: 'dispatch', ended: null, merged: null });
  expect(early.replayed()).toEqual(early.state);
  const late = begin(threeOrders);
  late.goes({ kind: 'merge', by: chen, into: first });
  late.passes({ hours: 24 });
  expect(late.asks({ kind: 'unmerge', by: lin })).toMatchObject({ refused: 'method.too_late_to_part' });
});

test('the one who asked may still say it is not solved: then it is done on its own', () => {
  const life = begin(threeOrders);
  life.goes({ kind: 'merge', by: lin, into: first });
  expect(life.goes({ kind: 'reopen', by: wang, reason: '不是一回事' }).state).toMatchObject({ step: 'dispatch', merged: null });
});

test('the matter that goes on stays where it stands, and who works on it hears what came to it', () => {
  const life = begin(threeOrders).upTo('work');
  const before = life.state;
  const { state, tells } = life.goes({ kind: 'gather', by: lin, of: [first] });
  expect(state).toEqual({ ...before, seq: before.seq + 1 });
  expect(tells.map(({ to }) => to)).toEqual(['assignee']);
  expect(life.goes({ kind: 'part', by: lin, from: first }).state.step).toBe('work');
});

test.each([
  ['a resident', wang],
  ['a helper', zhou],
])('%s merges nothing', (_, by) => {
  const life = begin(threeOrders);
  for (const asked of [
    { kind: 'merge', by, into: first },
    { kind: 'gather', by, of: [first] },
    { kind: 'part', by, from: first },
  ] as const)
    expect(life.asks(asked)).toMatchObject({ refused: 'method.not_yours' });
});

test('what waits for the word of the one who asked is no duplicate any more, and what never was one is not parted', () => {
  expect(begin(threeOrders).upTo('confirm').asks({ kind: 'merge', by: lin, into: first })).toMatchObject({
    refused: 'method.too_done_to_merge',
  });
  const life = begin(threeOrders);
  expect(life.asks({ kind: 'unmerge', by: lin })).toMatchObject({ refused: 'method.not_merged' });
});
