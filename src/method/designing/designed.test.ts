import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { check } from '../check.ts';
import type { Method } from '../language.ts';
import { acceptedIn, brokenBy, sittings } from '../testing/designed.ts';
import { explore } from '../testing/explore.ts';
import { breaches } from '../testing/laws.ts';
import { many } from '../testing/many.ts';
import { edited, editsOf } from '../testing/random-edits.ts';
import { edit } from './edit.ts';

/** The same pages in every run; `npm run lives -- 10000 designed` makes others. */
const seed = 318;
vi.setConfig({ testTimeout: 300_000 });

test('ten thousand random changes never make a page that is accepted and cannot be lived by', () => {
  let changes = 0;
  let accepted = 0;
  fc.assert(
    fc.property(sittings([...library, many], 40), ({ origin, ...sitting }) => {
      const pages = acceptedIn(origin, sitting);
      changes += sitting.edits.length;
      accepted += pages.length;
      for (const page of pages) expect([page.id, brokenBy(page, sitting)]).toEqual([origin.id, []]);
    }),
    { numRuns: 250, endOnFailure: true, seed },
  );
  expect(changes).toBe(10_000);
  expect(accepted).toBeGreaterThan(2000); // not all is refused, or nothing would be proved
});

test('what somebody comes to in a sitting holds everywhere it leads to', () => {
  fc.assert(
    fc.property(sittings([...library, many], 20), ({ origin, ...sitting }) => {
      const last = acceptedIn(origin, sitting).at(-1);
      for (const life of last ? explore(last).values() : []) expect([origin.id, breaches(life)]).toEqual([origin.id, []]);
    }),
    { numRuns: 40, endOnFailure: true, seed },
  );
});

const kinds = ['fill', 'assign', 'claim', 'rate', 'sign', 'wait', 'review', 'vote', 'meet', 'post', 'split', 'gate'] as const;

test.each(library)('$id: a step of any kind put anywhere is whole at once, or is refused where no end may follow it', (method) => {
  for (const after of [null, ...method.steps.map(({ id }) => id)])
    for (const kind of kinds) {
      const added = edit(method, { do: 'add-step', kind, after });
      if ('refused' in added) expect([kind, after, added.refused]).toEqual([kind, after, 'not-before-an-end']);
      else expect([kind, after, check(added).filter(({ code }) => !isOfSealed(method, code))]).toEqual([kind, after, []]);
    }
});

/** A posting cannot be put into what is sealed. */
const isOfSealed = ({ opens }: Method, code: string): boolean => opens.sealed === true && code === 'sealed-posted';

test.each(library)('$id: a page that was changed is another; the one before stands as it was', (method) => {
  const before = JSON.stringify(method);
  fc.assert(
    fc.property(editsOf(10), (picks) => {
      edited(method, picks);
      expect(JSON.stringify(method)).toBe(before);
    }),
    { numRuns: 20 },
  );
});
