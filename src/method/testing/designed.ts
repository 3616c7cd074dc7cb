import fc from 'fast-check';
import { check } from '../check.ts';
import { readPage } from '../designing/read-page.ts';
import type { Method } from '../language.ts';
import { castOf } from './cast.ts';
import { breaches } from './laws.ts';
import { calendar2026, monday } from './life.ts';
import { anyPick, edited } from './random-edits.ts';
import { type Happening, liveOn, openAny, randomly } from './random-life.ts';

/** Whether a page can be read and has no fault where everybody it names is there. */
export function isAccepted(page: Method): boolean {
  const read = readPage(JSON.parse(JSON.stringify(page)));
  if ('faults' in read) return false;
  const { holders } = castOf(read.method);
  const heldPosts = Object.keys(holders).filter((post) => (holders[post]?.length ?? 0) > 0);
  return check(read.method, { heldPosts, holders, leaves: [{ id: 'lamp', name: '灯' }], calendar: calendar2026, now: monday }).length === 0;
}

/** One sitting of somebody who changes a page, again and again; and what happens to a matter by each page that comes of it. */
export type Sitting = { readonly edits: readonly (readonly number[])[]; readonly life: readonly Happening[] };

/** Sittings of so many changes each, over any of these pages. */
export function sittings(pages: readonly Method[], edits: number): fc.Arbitrary<Sitting & { readonly origin: Method }> {
  const [page] = pages;
  if (!page) throw new Error('nothing to change');
  return fc.record({
    origin: fc.constantFrom(page, ...pages),
    edits: fc.array(anyPick, { minLength: edits, maxLength: edits }),
    life: fc.array(randomly(page), { minLength: 15, maxLength: 25 }),
  });
}

/** Every page of the sitting that was accepted. Mostly what is faulty is taken back, sometimes it is worked on. */
export function acceptedIn(origin: Method, { edits }: Sitting): readonly Method[] {
  const accepted: Method[] = [];
  let page = origin;
  for (const one of edits) {
    const next = edited(page, [one]);
    if (next === page) continue;
    const isWell = isAccepted(next);
    if (isWell) accepted.push(next);
    if (isWell || (one[0] ?? 0) % 3 === 0) page = next;
  }
  return accepted;
}

/** What breaks in a life by this page. */
export function brokenBy(page: Method, { life }: Sitting): readonly string[] {
  return breaches(life.reduce(liveOn, openAny(page)));
}
