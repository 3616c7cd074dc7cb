import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { writeRootFile } from './root-file.ts';
import { endOfChain, lastRoots, rootsKept, uncoveredBehind } from './roots.ts';
import { start, type Walked, walk } from './verify.ts';
import { fileName } from './words.ts';

const auditors = { posts: ['audit-admin'] } as const;
const shownRoots = 31;

export const seeSeal = query(contract.seal, {
  who: auditors,
  async run({ db }) {
    const [end, roots] = await Promise.all([endOfChain(db), lastRoots(db, shownRoots)]);
    const [waiting, afterRoot] = await Promise.all([uncoveredBehind(db, end ?? start), uncoveredBehind(db, roots[0] ?? start)]);
    return { end, waiting, afterRoot, roots };
  },
});

/** Each call looks at one stretch, so that a chain of years is looked at without holding up anybody. */
export const verifyStretch = query(contract.verify, {
  who: auditors,
  async run({ db }, { from }) {
    const stretch = await walk(db, await rootsKept(db), from ?? start).next();
    const { head, rows, fault } = stretch.value as Walked; // it gives at least how the chain ended
    const end = await endOfChain(db);
    return { head, rows, fault, done: fault !== null || end === null || head.no >= end.no };
  },
});

export const takeRoot = query(contract.takeRoot, {
  who: auditors,
  guarded: true,
  async run({ db, county, now }) {
    const end = (await endOfChain(db)) ?? refuse('audit.nothing_sealed');
    const roots = await rootsKept(db);
    return { name: fileName(dayOf(now)), text: writeRootFile(county, now, [...roots, end]) };
  },
});

export const seeRoots = query(contract.roots, {
  who: 'anyone',
  async run({ db }) {
    return { roots: await lastRoots(db, shownRoots) };
  },
});
