import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf, zone } from './clock.ts';

const hour = 3_600_000;
const midnight = Temporal.ZonedDateTime.from(`2026-03-02T00:00[${zone}]`).epochMilliseconds;

test('whatever was asked before, the civil day is that of the instant: to the millisecond at midnight, and in the summers that had their own time', () => {
  const near = fc
    .integer({ min: -3, max: 3 })
    .chain((days) => fc.integer({ min: -2, max: 2 }).map((ms) => midnight + days * 24 * hour + ms));
  const summers = fc.integer({ min: Date.UTC(1986, 0, 1), max: Date.UTC(1992, 0, 1) });
  const any = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(fc.array(fc.oneof(near, summers, any), { minLength: 1, maxLength: 20 }), (instants) => {
      for (const at of instants.map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)))
        expect(dayOf(at)).toBe(at.toZonedDateTimeISO(zone).toPlainDate().toString());
    }),
    { numRuns: 300 },
  );
});
