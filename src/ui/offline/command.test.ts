import fc from 'fast-check';
import { expect, test } from 'vitest';
import { again, type Command, isOver, KEPT_FOR, nextToSend, nextTry, refused, unheard } from './command.ts';

const lamp = (order: number, more: Partial<Command> = {}): Command => ({
  order,
  key: `key-${order}`,
  name: 'matters.fill',
  asked: { matter: 'lamp', seen: 3 },
  photos: null,
  about: { id: 'lamp', title: '楼道灯不亮', does: '办好了' },
  at: 0,
  tries: 0,
  notBefore: 0,
  refused: null,
  ...more,
});
const drain = (order: number, more: Partial<Command> = {}) =>
  lamp(order, { about: { id: 'drain', title: '下水道堵了', does: '办好了' }, ...more });
const no = { message: '这件事已经有了新进展', code: 'method.moved_on', faults: [] };

test('what was done first is sent first', () => {
  expect(nextToSend([lamp(2), drain(1)], 10)?.order).toBe(1);
  expect(nextToSend([], 10)).toBeNull();
});

test('after a no the same matter waits for a person, other matters go on', () => {
  expect(nextToSend([refused(lamp(1), no), lamp(2), drain(3)], 10)?.order).toBe(3);
  expect(nextToSend([refused(lamp(1), no), lamp(2)], 10)).toBeNull();
});

test('what nobody heard is tried again after 2, 4, 8 seconds, in the end every minute, always with the same key', () => {
  const waits: number[] = [];
  for (let command = lamp(1), round = 0; round < 8; round++, command = unheard(command, 0)) {
    waits.push(unheard(command, 0).notBefore / 1000);
    expect(command.key).toBe('key-1');
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
});

test('while one waits for its next try, nothing of the same matter overtakes it', () => {
  const waiting = unheard(lamp(1), 0);
  expect(nextToSend([waiting, lamp(2)], 1_000)).toBeNull();
  expect(nextTry([waiting, lamp(2, { refused: { say: '', code: '', faults: [] } })])).toBe(2_000);
  expect(nextToSend([waiting, lamp(2)], 2_000)?.order).toBe(1);
});

test('tried again by a person, it rests on what they see now', () => {
  expect(again(refused(lamp(1), no))).toMatchObject({ asked: { matter: 'lamp' }, refused: null, key: 'key-1' });
  expect(again(lamp(1)).asked).not.toHaveProperty('seen');
});

test('after three days nothing is left on the device', () => {
  expect(isOver({ at: 5 }, 4 + KEPT_FOR)).toBe(false);
  expect(isOver({ at: 5 }, 5 + KEPT_FOR)).toBe(true);
});

const after = {
  heard: (): Command[] => [],
  missed: (command: Command, now: number) => [unheard(command, now)],
  refused: (command: Command) => [refused(command, no)],
};
type Luck = keyof typeof after;

/** What is sent of these, and what is still kept, when each minute brings this luck. */
function lived(done: readonly string[], luck: readonly Luck[]): { sent: Command[]; kept: readonly Command[] } {
  const sent: Command[] = [];
  let kept: readonly Command[] = done.map((id, order) => lamp(order, { about: { id, title: id, does: '' } }));
  for (const [minute, how] of luck.entries()) {
    const next = nextToSend(kept, minute * 61_000);
    if (next === null) break;
    if (how === 'heard') sent.push(next);
    kept = [...kept.filter(({ order }) => order !== next.order), ...after[how](next, minute * 61_000)];
  }
  return { sent, kept };
}

test('whatever is heard, missed or refused on the way, everything is sent once and each matter in its own order', () => {
  const lucks = fc.array(fc.constantFrom<Luck>('heard', 'missed', 'refused'), { maxLength: 60 });
  const matters = fc.array(fc.constantFrom('lamp', 'drain', 'door'), { maxLength: 12 });
  fc.assert(
    fc.property(matters, lucks, (done, luck) => {
      const { sent, kept } = lived(done, luck);
      expect(new Set([...sent, ...kept].map(({ order }) => order)).size).toBe(done.length);
      expect(sent.length + kept.length).toBe(done.length);
      for (const id of new Set(done)) {
        const orders = sent.filter(({ about }) => about.id === id).map(({ order }) => order);
        const left = kept.filter(({ about }) => about.id === id).map(({ order }) => order);
        expect(orders).toEqual([...orders].sort((one, other) => one - other));
        expect(Math.max(...orders)).toBeLessThan(Math.min(...left));
      }
    }),
  );
});
