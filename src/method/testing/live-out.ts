import fc from 'fast-check';
import { library } from '#library/library.ts';
import type { Method } from '../language.ts';
import { acceptedIn, brokenBy, sittings } from './designed.ts';
import { breaches, placesOf } from './laws.ts';
import { livesOf } from './lives.ts';

/**
 * Ten thousand random lives of every method of the library, or of those named: `npm run lives -- 20000 agency`; `designed`: by pages that as many random changes
 * make of them. Says of each how long it took; breaks on the first law that is broken.
 */
const [runs = '10000', ...named] = process.argv.slice(2);
const chosen = library.filter(({ id }) => named.length === 0 || named.includes(id));
const isDesigned = named.length === 0 || named.includes('designed');
if (chosen.length === 0 && !isDesigned) throw new Error(`no method is called ${named.join(' or ')}`);

const began = performance.now();
for (const method of chosen) liveOut(method, Number(runs));
if (isDesigned) designOut(Number(runs));
process.stdout.write(`${chosen.length} methods, ${runs} lives of each, no law broken: ${seconds(began)} s\n`);

function liveOut(method: Method, numRuns: number): void {
  const since = performance.now();
  const { begun, courses, lived } = livesOf(method);
  const missing = placesOf(method).filter((place) => !begun.has(place));
  if (missing.length > 0) throw new Error(`${method.id} never comes to ${missing.join(', ')}`);
  fc.assert(
    fc.property(courses, (course) => {
      const [broken] = breaches(lived(course));
      if (broken) throw new Error(`${method.id}: ${broken}`);
    }),
    { numRuns },
  );
  process.stdout.write(`${method.id.padEnd(28)} ${seconds(since)} s\n`);
}

/** In sittings of forty changes each. */
function designOut(changes: number): void {
  const since = performance.now();
  let lived = 0;
  fc.assert(
    fc.property(sittings(library, 40), ({ origin, ...sitting }) => {
      for (const page of acceptedIn(origin, sitting)) {
        const [broken] = brokenBy(page, sitting);
        if (broken) throw new Error(`changed from ${origin.id}: ${broken}\n${JSON.stringify(page)}`);
        lived += 1;
      }
    }),
    { numRuns: Math.ceil(changes / 40) },
  );
  process.stdout.write(`designed: ${lived} pages accepted of ${changes} changes, ${seconds(since)} s\n`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
