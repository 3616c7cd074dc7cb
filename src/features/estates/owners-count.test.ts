import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needed, passes, type Side } from './door.ts';

const whole: Side = { all: 1, took: 1, agreed: 1 };
const side = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([all, tookShare, agreedShare]) => {
    const took = Math.floor(all * tookShare);
    return { all, took, agreed: Math.floor(took * agreedShare) };
  });

test('of 120 homes 80 must take part and 60 of those 80 agree; one less on either side does not pass', () => {
  expect(needed({ all: 120, took: 80 })).toEqual({ take: 80, agree: 60 });
  expect(passes('weighty', [{ all: 120, took: 80, agreed: 60 }, whole])).toBe(true);
  expect(passes('weighty', [{ all: 120, took: 79, agreed: 79 }, whole])).toBe(false);
  expect(passes('weighty', [{ all: 120, took: 80, agreed: 59 }, whole])).toBe(false);
});

test('nobody asked is nobody who agreed', () => {
  expect(passes('weighty', [{ all: 0, took: 0, agreed: 0 }, whole])).toBe(false);
});

test('both sides count: what passes passes by homes and by area', () => {
  fc.assert(
    fc.property(
      side,
      side,
      (homes, area) => passes('weighty', [homes, area]) === (passes('weighty', [homes, whole]) && passes('weighty', [whole, area])),
    ),
  );
});

test('just what is needed passes, one less in agreeing does not; more who agree never harm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 1000 }), (all, more) => {
      const { take: took } = needed({ all, took: 0 });
      const { agree: agreed } = needed({ all, took });
      const better = Math.min(took, agreed + more);
      return (
        passes('weighty', [{ all, took, agreed }, whole]) &&
        passes('weighty', [{ all, took, agreed: better }, whole]) &&
        !passes('weighty', [{ all, took, agreed: agreed - 1 }, whole]) &&
        !passes('weighty', [{ all, took: took - 1, agreed: took - 1 }, whole])
      );
    }),
  );
});

test('the usual takes more than half: 41 of the 80 who took part, not 40', () => {
  expect(passes('usual', [{ all: 120, took: 80, agreed: 41 }, whole])).toBe(true);
  expect(passes('usual', [{ all: 120, took: 80, agreed: 40 }, whole])).toBe(false);
  expect(passes('usual', [whole, { all: 120, took: 79, agreed: 79 }])).toBe(false);
});
