import { Temporal } from 'temporal-polyfill';
import { zone } from '#kernel/clock.ts';
import type { County } from '#kernel/county.ts';
import type { Db } from '#kernel/db.ts';
import { Halt } from '#kernel/halt.ts';
import { type RootFile, writeRootFile } from './root-file.ts';
import { endOfChain, rootsKept, uncoveredBehind } from './roots.ts';
import { type Head, type Root, start, walk } from './verify.ts';
import { faultWords, refusals, verifyWords as words } from './words.ts';

/** How many rows pass between two lines that say how far it is. */
const everyRows = 200_000;

/**
 * Computes the chain of a county anew and says what it found, line by line.
 * @param taken roots kept outside the database; without them those in it are taken, which whoever owns the database could have rewritten
 * @returns whether everything fits
 */
export async function verifyCounty(db: Db, { taken, say }: { taken: RootFile | null; say: (line: string) => void }): Promise<boolean> {
  const roots = taken?.roots ?? (await rootsKept(db));
  let head: Head = start;
  let [rows, told] = [0, 0];
  for await (const walked of walk(db, roots)) {
    head = walked.head;
    rows += walked.rows;
    if (walked.fault) {
      say(faultWords[walked.fault.kind](walked.fault));
      return false;
    }
    if (rows - told < everyRows) continue;
    told = rows;
    say(words.soFar(rows));
  }
  say(words.fits(rows, head.no));
  await sayCover(db, { head, covering: roots.at(-1), taken: taken !== null, say });
  return true;
}

type Cover = { readonly head: Head; readonly covering: Root | undefined; readonly taken: boolean; readonly say: (line: string) => void };

/** What is not vouched for yet: behind the seal, and behind the last root. */
async function sayCover(db: Db, { head, covering, taken, say }: Cover): Promise<void> {
  const [unsealed, behindRoot] = await Promise.all([uncoveredBehind(db, head), uncoveredBehind(db, covering ?? start)]);
  if (unsealed.since !== null) say(words.unsealed(unsealed.rows, civilTime(unsealed.since)));
  if (behindRoot.since === null) say(words.covered);
  else say(words.behindRoot(behindRoot.rows, civilTime(behindRoot.since)));
  if (!taken) say(words.noRoot);
}

/** As the county's clock says it, to the minute. */
function civilTime(at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The file of a county's roots and the end of its chain. Halts while nothing is sealed. */
export async function writeRootOf(db: Db, county: County, now: Temporal.Instant): Promise<string> {
  const end = await endOfChain(db);
  if (end === null) throw new Halt('audit.nothing', refusals['audit.nothing_sealed']);
  return writeRootFile(county, now, [...(await rootsKept(db)), end]);
}
