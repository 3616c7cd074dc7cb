import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Heard, Keeper, type Kept } from './keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is written is kept after a moment of quiet, one save after the other, each over the one before', async () => {
  const { keeper, sent, hears } = kept();
  keeper.write('甲');
  keeper.write('甲乙');
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([['甲乙', 1]]);
  keeper.write('甲乙丙');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent, 'nothing is sent beside what is on its way').toHaveLength(1);
  await hears({ came: 'kept' });
  await vi.advanceTimersByTimeAsync(700);
  await hears({ came: 'kept' });
  expect(sent).toEqual([
    ['甲乙', 1],
    ['甲乙丙', 2],
  ]);
  expect(keeper.shown()).toMatchObject({ keeping: { state: 'kept' }, kept: { rev: 3, page: '甲乙丙' } });
});

test('what was not heard of is said once more just as it was, before anything newer', async () => {
  const { keeper, sent, hears } = kept();
  keeper.write('甲');
  await vi.advanceTimersByTimeAsync(700);
  await hears({ came: 'unheard' });
  keeper.write('乙');
  expect(keeper.shown().keeping.state).toBe('again');
  await vi.advanceTimersByTimeAsync(4000);
  await hears({ came: 'kept' });
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([
    ['甲', 1],
    ['甲', 1],
    ['乙', 2],
  ]);
});

test('what was refused waits for a change; over somebody else’s save nothing is sent before it is chosen', async () => {
  const { keeper, sent, hears } = kept();
  keeper.write('坏');
  await vi.advanceTimersByTimeAsync(700);
  await hears({ came: 'refused', say: '太长', overtaken: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  keeper.write('好');
  await vi.advanceTimersByTimeAsync(700);
  await hears({ came: 'refused', say: '别人改过', overtaken: true });
  keeper.write('更好');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
  keeper.goOnFrom({ rev: 5, page: '别人的' });
  await vi.advanceTimersByTimeAsync(700);
  expect(sent.at(-1)).toEqual(['更好', 5]);
});

test('whoever leaves while an older save is on its way loses nothing, though it and the next are not heard of at first', async () => {
  const { keeper, sent, hears } = kept();
  keeper.write('');
  await vi.advanceTimersByTimeAsync(700);
  keeper.write('马上就走');
  const left = keeper.leave();
  await hears({ came: 'unheard' });
  await vi.advanceTimersByTimeAsync(4000);
  await hears({ came: 'kept' });
  await vi.advanceTimersByTimeAsync(0);
  await hears({ came: 'unheard' });
  await vi.advanceTimersByTimeAsync(4000);
  await hears({ came: 'kept' });
  expect((await left).state).toBe('kept');
  expect(sent.map(([page]) => page)).toEqual(['', '', '马上就走', '马上就走']);
});

test('whoever leaves is told how it ended, also when nothing was left to keep or it was refused', async () => {
  expect((await kept().keeper.leave()).state).toBe('kept');
  const { keeper, hears } = kept();
  keeper.write('坏');
  const left = keeper.leave();
  await vi.advanceTimersByTimeAsync(0);
  await hears({ came: 'refused', say: '太长', overtaken: false });
  expect(await left).toEqual({ state: 'refused', say: '太长', overtaken: false });
});

test('what is taken back to the page as it was kept is not sent', async () => {
  const { keeper, sent } = kept();
  keeper.write('甲');
  keeper.write('原来的');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
  expect(keeper.shown().keeping).toEqual({ state: 'kept', at: 0 });
});

/** A keeper over a server that answers when the story says so. */
function kept() {
  const sent: [page: string, rev: number][] = [];
  const waiting: ((heard: Heard) => void)[] = [];
  const keeper = new Keeper({ rev: 1, page: '原来的' }, 0, (page: string, { rev }: Kept<string>) => {
    sent.push([page, rev]);
    return new Promise<Heard>((answer) => void waiting.push(answer));
  });
  const hears = async (heard: Heard) => {
    waiting.shift()?.(heard);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper, sent, hears };
}
