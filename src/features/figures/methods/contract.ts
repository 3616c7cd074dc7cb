import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '请选月份');
/** Whole months, by the legal zone: what came in from the first day of one to the last of another, whatever became of it since. */
const span = { area: z.uuid(), from: month, until: month };
const figure = z.int().nullable();
const scope = z.object({ id: z.uuid(), name: z.string(), kind: z.string() });

/** Until when the sums reach, and when what is older was counted last; what came in since is counted as it is now. */
const counted = { area: scope, at: z.string(), countedAt: z.string().nullable(), laidUntil: z.string().nullable() };

/**
 * A share of `of`, which is null too where a hidden figure could be reckoned from it. Where fewer than five are on one side of it, only a bound is told: at least, or at most. `left`: what was left out of it and why, fewer than
 * five untold (null).
 */
const rate = z.object({
  percent: z.int().nullable(),
  bound: z.enum(['exact', 'least', 'most']),
  of: figure,
  left: z.array(z.object({ why: z.string(), count: figure })),
});
export const ends = ['solved', 'explained', 'handed-over', 'withdrawn', 'open'] as const;
export const channels = ['online', 'phone', 'counter', 'paper', 'visit', 'wechat', 'activity', 'above'] as const;
const byEnd = z.object(Object.fromEntries(ends.map((end) => [end, figure])) as Record<(typeof ends)[number], typeof figure>); // a figure for every end
const byChannel = z.object(
  Object.fromEntries(channels.map((channel) => [channel, figure])) as Record<(typeof channels)[number], typeof figure>, // a figure for every channel
);

/** What became of what came in. A figure of one to four is null, and so is one it could be reckoned from. */
const numbers = z.object({
  opened: figure,
  ends: byEnd,
  /** Of those still open, past their deadline at this moment. */
  late: figure,
  reopened: figure,
  inTime: rate,
  response: rate,
  solved: rate,
  satisfied: rate,
  /** The mean of the stars, from five on. */
  stars: z.number().nullable(),
  /** How often a person went to the counter for one matter, on average; from five matters on. */
  trips: z.number().nullable(),
  found: rate,
  channels: byChannel,
});
const byMonth = z.object({ month: z.string(), opened: figure, inTime: rate, stars: z.number().nullable(), rated: figure });

/** Each method of an area: a community, a street, a county. In the order of their names; nothing is ranked. */
export const methods = contract(
  'figures.methods',
  z.object(span),
  z.object({
    ...counted,
    methods: z.array(z.object({ method: z.string(), name: z.string(), ...numbers.shape })),
    months: z.array(byMonth),
  }),
);

/** One method: beside what `figures.methods` says, the span before, each version, each step, and how much its people have in hand; nobody is named. */
export const method = contract(
  'figures.method',
  z.object({ ...span, method: z.string().max(60) }),
  z.object({
    ...counted,
    name: z.string(),
    numbers,
    before: z.object({ from: month, until: month, numbers }),
    /** Trips people were spared against the span before; null where either is not told. */
    tripsSaved: figure,
    versions: z.array(
      numbers.pick({ opened: true, inTime: true, response: true, solved: true, satisfied: true, trips: true }).extend({ version: z.int() }),
    ),
    steps: z.array(z.object({ step: z.string(), name: z.string(), times: figure, late: figure, median: z.int().nullable() })),
    /** What is in hand now: how many matters, of how many people; per person the mean, and from five people on the median and the most. */
    load: z.object({ matters: figure, people: figure, mean: z.number().nullable(), median: z.number().nullable(), most: figure }),
    months: z.array(byMonth),
  }),
);

export const picks = [...ends, 'opened', 'late', 'in-time', 'over-time', 'reopened', 'found'] as const;
/** What stands behind a figure, by grid, community or street, in the order of their codes. */
export const methodParts = contract(
  'figures.method-parts',
  z.object({ ...span, method: z.string().max(60), pick: z.enum(picks) }),
  z.object({
    area: scope,
    parts: z.array(z.object({ id: z.uuid().nullable(), name: z.string().nullable(), count: figure })),
    total: figure,
  }),
);

/** The figures of an area's methods as a sheet, with what each means and when it was counted on a second one. */
export const exportMethods = contract(
  'figures.export-methods',
  z.object(span),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
