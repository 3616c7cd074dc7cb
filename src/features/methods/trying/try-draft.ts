import { query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { check } from '#method/check.ts';
import { readPage } from '#method/designing/read-page.ts';
import type { Simulated } from '#method/simulating/figures.ts';
import type { Worker } from '#method/simulating/workforce.ts';
import { placeOf } from '../designing/at.ts';
import { mustServe, named, postNamesOf } from '../setting.ts';
import { tryDraft as tryDraftContract } from './contract.ts';
import { simulateApart } from './simulate-apart.ts';

type Invented = Given<typeof tryDraftContract>['people'];
type Named = Worker & { readonly who: string; readonly post: string };

/**
 * What would come of a page with people who do not exist, in weeks as one thinks they are: nothing is written, nobody is named. A page with faults
 * of its own is not tried; one that lacks people is, so that one sees what waits for them.
 */
export const tryDraft = query(tryDraftContract, {
  who: { posts: ['secretary'] },
  async run(seeing, { community, page, people, perWeekday, weeks, seed }) {
    mustServe(seeing, community);
    const read = readPage(page);
    if ('faults' in read) return { faults: [...read.faults], came: null };
    const { method } = read;
    const postNames = await postNamesOf(seeing);
    const staff = invent(people, postNames);
    const lacking = check(method, { heldPosts: people.map(({ post }) => post), holders: holdersAmong(staff) });
    const faults = lacking.map((fault) => ({ say: named(fault.say, postNames), path: placeOf(method, fault) }));
    if (check(method).length > 0) return { faults, came: null };
    const arrivals = { from: stamp(seeing.now), days: weeks * 7, perWeekday, leaves: [{ leaf: { id: 'any' }, weight: 1 }] };
    const calendar = await calendarOf(seeing.db, seeing.county.code);
    return { faults, came: told(await simulateApart({ method, staff, arrivals, calendar, seed }), staff, weeks) };
  },
});

/** 专职网格员 1, 专职网格员 2 …: each of them somebody of their own. */
function invent(people: Invented, postNames: ReadonlyMap<string, string>): Named[] {
  return people.flatMap(({ post, count, hoursADay, away }, nth) =>
    Array.from({ length: count }, (_, one) => ({
      ...{ person: `invented-${nth}-${one}`, posts: [post], hoursADay, away },
      ...{ who: `${postNames.get(post) ?? post} ${one + 1}`, post },
    })),
  );
}

function holdersAmong(staff: readonly Named[]): Record<string, string[]> {
  const byPost = Map.groupBy(staff, ({ post }) => post);
  return Object.fromEntries([...byPost].map(([post, holders]) => [post, holders.map(({ person }) => person)]));
}

function told({ opened, ended, running, medianHours, steps, load }: Simulated, staff: readonly Named[], weeks: number) {
  return {
    ...{ weeks, opened, running, medianHours, solved: ended.solved, explained: ended.explained, handedOver: ended['handed-over'] },
    steps: steps.map(({ step, name, came, late }) => ({ id: step, name, came, late })),
    load: staff.map(({ person, who, post }) => {
      const minutes = load.find((one) => one.person === person)?.weeks ?? [];
      return { who, post, hours: Array.from({ length: weeks }, (_, week) => Math.round(((minutes[week] ?? 0) / 60) * 10) / 10) };
    }),
  };
}
