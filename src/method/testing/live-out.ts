import fc from 'fast-check';
import { library } from '#library/library.ts';
import type { Method } from '../language.ts';
import { breaches, placesOf } from './laws.ts';
import { livesOf } from './lives.ts';

/** Ten thousand random lives of every method of the library, or of those named: `npm run lives -- 20000 agency`. Says of each how long it took; breaks on the first law that is broken. */
const [runs = '10000', ...named] = process.argv.slice(2);
const chosen = library.filter(({ id }) => named.length === 0 || named.includes(id));
if (chosen.length === 0) throw new Error(`no method is called ${named.join(' or ')}`);

const began = performance.now();
for (const method of chosen) liveOut(method, Number(runs));
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

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
