import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

export const crewKinds = ['gate-keeper', 'cleaner'] as const;
const kind = z.enum(crewKinds, '请选门房还是保洁');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填几点，如 08:00');

/** A place of the estate's own people: its shift, the days of the week, the hours and what it costs a month. Refuses more than the law lets one person work. */
export const addCrewPlace = contract(
  'estates.add-crew-place',
  z.object({
    estate: z.uuid(),
    kind,
    shift: z.string().trim().min(1, '请写是哪一班').max(10, '不超过 10 个字'),
    weekdays: z.array(z.int().min(1).max(7)).min(1, '请选星期几').max(6, '一周至少休息一天'),
    starts: clock,
    ends: clock,
    pay: z.int('请填整数').min(1, '请填每月多少元').max(50_000, '请核对工资'),
    since: z.iso.date('请选从哪天起'),
  }),
  subject,
);
/** The estate has this place no longer from today on. */
export const endCrewPlace = contract('estates.end-crew-place', z.object({ place: z.uuid() }), subject);
/** Stars of whoever lives there, for this month; given again, the later ones stand. Nobody learns whose they are. */
export const rateCrew = contract(
  'estates.rate-crew',
  z.object({ estate: z.uuid(), kind, stars: z.int('请点几颗星').min(1, '请点几颗星').max(5) }),
  subject,
);

const crewPlace = z.object({
  id: z.uuid(),
  kind,
  shift: z.string(),
  weekdays: z.array(z.int()),
  starts: z.string(),
  ends: z.string(),
  /** Hours a week. */
  hours: z.number(),
  pay: z.int(),
  since: z.string(),
});
const rated = z.object({ kind, month: z.string(), mean: z.number(), raters: z.int() });

/** The same for the office that keeps them: with places that begin later, which cost nothing yet. */
export const crewKept = z.object({ places: z.array(crewPlace), monthly: z.int(), rated: z.array(rated) });

/** The estate's own people, for who lives there, for staff and for themselves. */
export const crew = z.object({
  /** Without the pay where it would say what somebody else earns. */
  places: z.array(crewPlace.extend({ pay: z.int().nullable() })),
  /** What all of them cost a month, in yuan. */
  monthly: z.int(),
  /** Who holds the posts, as they are called. */
  people: z.array(z.object({ kind, called: z.string() })),
  /** Of each kind the last month that is over and has five stars or more; one with fewer says nothing. For the office, and for whoever holds that kind. */
  rated: z.array(rated),
  /** What the reader gave this month, where they may give stars. */
  mine: z.array(z.object({ kind, stars: z.int().nullable() })),
});
