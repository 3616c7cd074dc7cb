import { canBeReckoned, hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { type Hidden, nothing } from './above.ts';
import { channels, ends, type method } from './contract.ts';
import { bucketsPerDoubling } from './facts.ts';
import type { Counted, Paced } from './sums.ts';
import { left } from './words.ts';

type Method = Answer<typeof method>;
type Numbers = Method['numbers'];
type Rate = Numbers['inTime'];
type ByMonth = Method['months'][number];

/** Of fewer nothing is said: whose they were could be guessed. */
const fewest = 5;
const isFew = (count: number) => count > 0 && count < fewest;

/** What may be said of some counts together: those of one method, one version, one month; nothing that is hidden where they stand beside others. */
export function told(rows: readonly Counted[], hidden: Hidden = nothing): Numbers {
  if (hidden.has('opened')) return untoldNumbers;
  const sum = (name: keyof Counted) => rows.reduce((all, row) => all + Number(row[name]), 0);
  const opened = sum('opened');
  const byEnd = [sum('solved'), sum('explained'), sum('handed_over'), sum('withdrawn'), sum('open')];
  const shownEnds = isFew(opened)
    ? byEnd.map(() => null)
    : hideSmall(byEnd, { already: ends.flatMap((end, nth) => (hidden.has(end) ? [nth] : [])) });
  const byChannel = channels.map((channel) => sum(`by_${channel}`));
  const shownChannels = isFew(opened) ? byChannel.map(() => null) : hideSmall(byChannel);
  return {
    opened: hiddenIfSmall(opened),
    ends: named(ends, shownEnds),
    late: hidden.has('late') || shownEnds[4] === null ? null : lateOf(sum('late'), sum('open')),
    reopened: hidden.has('reopened') || isFew(opened - sum('reopened')) ? null : hiddenIfSmall(sum('reopened')),
    ...withoutHidden(ratesOf(sum, byEnd, shownEnds), hidden),
    stars: sum('placed') < fewest ? null : tenth(sum('stars') / sum('placed')),
    trips: sum('travelled') < fewest ? null : tenth(sum('trips') / sum('travelled')),
    found: hidden.has('found') ? untoldRate : share(sum('found'), { of: opened, plain: false }, []),
    channels: named(channels, shownChannels),
  };
}

function lateOf(late: number, open: number): number | null {
  const [shown, notLate] = hideSmall([late, open - late]);
  return notLate === null ? null : (shown ?? null);
}

/** A share of a whole that is known says how many. */
function withoutHidden<Rates extends Pick<Numbers, 'inTime' | 'solved'>>(rates: Rates, hidden: Hidden): Rates {
  const inTime = hidden.has('in-time') || hidden.has('over-time') ? untoldRate : rates.inTime;
  return { ...rates, inTime, solved: hidden.has('solved') ? untoldRate : rates.solved };
}

function named<Name extends string>(names: readonly Name[], values: readonly (number | null)[]): Record<Name, number | null> {
  return Object.fromEntries(names.map((name, nth) => [name, values[nth] ?? null])) as Record<Name, number | null>; // a value for every name
}

/**
 * Done in time, and the three rates, with what is left out of each; the same definitions as on the wall (`figures.rates`). What a rate is of, is not told where
 * an end that is hidden could be reckoned from it.
 */
function ratesOf(
  sum: (name: keyof Counted) => number,
  byEnd: readonly number[],
  shownEnds: readonly (number | null)[],
): Pick<Numbers, 'inTime' | 'response' | 'solved' | 'satisfied'> {
  const [opened, open, withdrawn] = [sum('opened'), sum('open'), sum('withdrawn')];
  const hidden = (from: number, until: number) => byEnd.slice(from, until).filter((_, nth) => shownEnds[from + nth] === null);
  const ended = { of: opened - open - withdrawn, plain: canBeReckoned(hidden(0, 3)) || canBeReckoned(hidden(3, 5)) };
  const still = leftOut([left.withdrawn, withdrawn, shownEnds[3]], [left.going, open, shownEnds[4]]);
  const unheard = [sum('left_unheard'), sum('notDue')] as const;
  const [gone, notDue] = hideSmall(unheard);
  const heard = { of: opened - unheard[0] - unheard[1], plain: canBeReckoned(unheard.filter((_, nth) => [gone, notDue][nth] === null)) };
  const waiting = [Math.max(sum('solved') - sum('rated'), 0), sum('rated') - sum('placed')] as const;
  const [unrated, few] = hideSmall(waiting);
  return {
    inTime: share(sum('in_time'), ended, still),
    response: share(
      sum('replied') - sum('replied_late'),
      heard,
      leftOut([left.withdrawn, unheard[0], gone], [left.notDue, unheard[1], notDue]),
    ),
    solved: share(sum('solved'), ended, still),
    satisfied: share(
      sum('pleased'),
      { of: sum('placed'), plain: false },
      leftOut([left.unrated, waiting[0], unrated], [left.few, waiting[1], few]),
    ),
  };
}

type LeftOut = readonly [why: string, count: number, shown: number | null | undefined];

function leftOut(...all: readonly LeftOut[]): Rate['left'] {
  return all.flatMap(([why, count, shown]) => (count > 0 ? [{ why, count: shown ?? null }] : []));
}

/** What a share is of. `plain`: another figure, which is hidden, could be reckoned from it. */
type Whole = { readonly of: number; readonly plain: boolean };

/** A share, said so that neither side of it can be reckoned when it is fewer than five: then only that it is at least, or at most, so much. */
function share(yes: number, { of, plain }: Whole, out: Rate['left']): Rate {
  if (of < fewest) return { ...untoldRate, left: out };
  const told = { of: plain ? null : of, left: out };
  const most = fewest - 1;
  if (isFew(of - yes)) return { percent: Math.max(Math.floor(((of - most) * 100) / of), 0), bound: 'least', ...told };
  if (isFew(yes)) return { percent: Math.min(Math.ceil((most * 100) / of), 100), bound: 'most', ...told };
  const rounded = Math.round((yes * 100) / of);
  return { percent: yes === 0 || yes === of ? rounded : Math.min(Math.max(rounded, 1), 99), bound: 'exact', ...told };
}

const untoldRate: Rate = { percent: null, bound: 'exact', of: null, left: [] };
const endedOf = (rows: readonly Counted[]) => rows.reduce((all, { opened, open, withdrawn }) => all + opened - open - withdrawn, 0);
const openedOf = (rows: readonly Counted[]) => rows.reduce((all, { opened }) => all + opened, 0);

const untoldNumbers: Numbers = {
  ...{ opened: null, ends: named(ends, []), late: null, reopened: null },
  ...{ inTime: untoldRate, response: untoldRate, solved: untoldRate, satisfied: untoldRate },
  ...{ stars: null, trips: null, found: untoldRate, channels: named(channels, []) },
};
/** Of versions beside each other only what was asked for and the shares: where one is so few that it would be known, it is not told, nor another it could be reckoned from. */
export function toldByVersion(rows: readonly Counted[], hidden: Hidden = nothing): Method['versions'] {
  const versions = [...new Set(rows.map(({ version }) => version))].sort((one, other) => one - other);
  const of = versions.map((version) => rows.filter((row) => row.version === version));
  const shown = hideSmall(of.map(openedOf));
  return versions.map((version, nth) => {
    if (shown[nth] === null) return { version, opened: null, ...untoldShares, trips: null };
    const { opened, inTime, response, solved, satisfied, trips } = told(of[nth] ?? [], hidden);
    return { version, opened, inTime: bare(inTime), response: bare(response), solved: bare(solved), satisfied: bare(satisfied), trips };
  });
}

const untoldShares = { inTime: untoldRate, response: untoldRate, solved: untoldRate, satisfied: untoldRate };
const bare = (rate: Rate): Rate => ({ ...rate, of: null, left: [] });

type Beside = { readonly rows: readonly Counted[]; readonly hidden: Hidden };

/** The months of all methods together: how many is not told where a single method, too few to be told, could be reckoned from it. */
export function toldOfAll(methods: readonly Beside[], months: readonly string[]): ByMonth[] {
  const few = (count: (rows: readonly Counted[]) => number) =>
    canBeReckoned(methods.filter(({ rows, hidden }) => isFew(count(rows)) || hidden.has('opened')).map(({ rows }) => count(rows)));
  const inTime = methods.some(({ hidden }) => hidden.has('in-time') || hidden.has('over-time'));
  const [opened, ended] = [few(openedOf), few(endedOf)];
  return toldByMonth(
    methods.flatMap(({ rows }) => rows),
    months,
  ).map((month) => ({
    ...month,
    opened: opened ? null : month.opened,
    inTime: inTime ? untoldRate : opened || ended ? bare(month.inTime) : month.inTime,
  }));
}

/** Month by month, each also a month without anything; what could be reckoned from the whole is not said. */
export function toldByMonth(rows: readonly Counted[], months: readonly string[], hidden: Hidden = nothing): ByMonth[] {
  if (hidden.has('opened')) return months.map((month) => ({ month, opened: null, inTime: untoldRate, stars: null, rated: null }));
  const of = months.map((month) => rows.filter((row) => row.month === month));
  const [opened, ended] = [hideSmall(of.map(openedOf)), hideSmall(of.map(endedOf))];
  return months.map((month, nth) => {
    const { inTime, stars } = told(of[nth] ?? [], hidden);
    const placed = (of[nth] ?? []).reduce((all, row) => all + row.placed, 0);
    return { month, opened: opened[nth] ?? null, inTime: { ...bare(inTime), of: ended[nth] ?? null }, stars, rated: hiddenIfSmall(placed) };
  });
}

/** The steps of a method as its newest page names them, with the median of the time each took: within a twentieth, and only from five times on. */
export function toldSteps(paces: readonly Paced[], names: ReadonlyMap<string, string>, hidden: Hidden = nothing): Method['steps'] {
  if (hidden.has('opened')) return [...names].map(([step, name]) => ({ step, name, times: null, late: null, median: null }));
  return [...names].flatMap(([step, name]) => {
    const some = paces.filter((pace) => pace.step === step);
    const times = some.reduce((all, pace) => all + pace.times, 0);
    const late = some.reduce((all, pace) => all + pace.late, 0);
    const shownLate = isFew(times - late) ? null : hiddenIfSmall(late);
    return [
      {
        step,
        name,
        times: hiddenIfSmall(times),
        late: times > 0 && times < fewest ? null : shownLate,
        median: times < fewest ? null : medianOf(some, times),
      },
    ];
  });
}

/** The middle of the bucket the middle one lies in, in minutes. */
function medianOf(paces: readonly Paced[], times: number): number {
  let passed = 0;
  for (const { bucket, times: n } of paces.toSorted((one, other) => one.bucket - other.bucket)) {
    passed += n;
    if (passed * 2 >= times) return bucket === 0 ? 0 : Math.round(2 ** ((bucket - 0.5) / bucketsPerDoubling));
  }
  return 0;
}

/** What the holders have in hand, each a number and none a name. */
export function toldLoad(inHand: readonly number[], hidden: Hidden = nothing): Method['load'] {
  return hidden.has('opened') || hidden.has('open') ? untoldLoad : loadOf(inHand);
}

const untoldLoad: Method['load'] = { matters: null, people: null, mean: null, median: null, most: null };

function loadOf(inHand: readonly number[]): Method['load'] {
  const [people, matters] = [inHand.length, inHand.reduce((all, one) => all + one, 0)];
  const sorted = inHand.toSorted((one, other) => one - other);
  const middle = ((sorted[Math.floor((people - 1) / 2)] ?? 0) + (sorted[Math.floor(people / 2)] ?? 0)) / 2;
  const tells = people >= fewest;
  return {
    matters: hiddenIfSmall(matters),
    people: matters < fewest && matters > 0 ? null : people,
    mean: people === 0 || isFew(matters) ? null : tenth(matters / people),
    median: tells ? middle : null,
    most: tells ? (sorted.at(-1) ?? null) : null,
  };
}

function tenth(figure: number): number {
  return Math.round(figure * 10) / 10;
}
