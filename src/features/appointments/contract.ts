import { z } from 'zod';
import { contract, moment, nothing, phone, subject } from '#kernel/contract.ts';

/** Kinds of desk; what each starts from stands in the words. */
export const deskKinds = ['judge', 'legal', 'worry', 'other'] as const;
const kind = z.enum(deskKinds, '请选是哪一种');
const within = { community: z.uuid() };
const minute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间请写成 09:00 这样');
const stretch = z.object({ from: minute, until: minute }).refine(({ from, until }) => from < until, '结束要在开始之后');
const line = (least: number, most: number, missing: string) => z.string().trim().min(least, missing).max(most, `请不超过 ${most} 个字`);

export const openDesk = contract(
  'appointments.open-desk',
  z.object({
    ...within,
    kind,
    name: line(2, 20, '请写名称'),
    about: line(2, 200, '请写能帮什么'),
    topics: z.array(line(2, 20, '请写一类事')).max(12),
    place: line(2, 60, '请写在哪里'),
    minutes: z.int().min(10, '一次至少 10 分钟').max(240, '一次最多 4 小时'),
    aheadDays: z.int().min(1).max(60, '最多提前 60 天约').default(14),
  }),
  subject,
);
export const endDesk = contract('appointments.end-desk', z.object({ desk: z.uuid() }), subject);
export const addKeeper = contract(
  'appointments.add-keeper',
  z.object({ desk: z.uuid(), post: z.uuid('请选坐班的人'), says: line(2, 80, '请写擅长什么').optional() }),
  subject,
);
export const dropKeeper = contract('appointments.drop-keeper', z.object({ keeper: z.uuid() }), subject);
/** The usual week from today on; bookings already made stand. */
export const setHours = contract(
  'appointments.set-hours',
  z.object({ keeper: z.uuid(), hours: z.array(z.object({ weekday: z.int().min(1).max(7), stretch })).max(28) }),
  subject,
);
/** One day otherwise than the week says: closed, open at these hours (a holiday too), or as usual again. Who had booked what falls away is told. */
export const changeDay = contract(
  'appointments.change-day',
  z.object({ keeper: z.uuid(), day: z.iso.date('请选哪一天'), hours: z.union([z.enum(['closed', 'usual']), stretch]) }),
  subject,
);

const keeper = z.object({
  id: z.uuid(),
  called: z.string(),
  post: z.string(),
  says: z.string().nullable(),
  week: z.array(z.object({ weekday: z.int(), from: z.string(), until: z.string() })),
});
/** Desks of a community: what each helps with, where, who sits there and when. Public. */
export const desks = contract(
  'appointments.desks',
  z.object(within),
  z.object({
    desks: z.array(
      z.object({
        id: z.uuid(),
        kind,
        name: z.string(),
        about: z.string(),
        topics: z.array(z.string()),
        place: z.string(),
        minutes: z.int(),
        aheadDays: z.int(),
        keepers: z.array(keeper),
      }),
    ),
  }),
);
/** The days of a desk from one day on, slot by slot: free, taken (已约) or gone by; of a taken one nobody is told more. Public. */
export const slots = contract(
  'appointments.slots',
  z.object({ desk: z.uuid(), from: z.iso.date().optional(), days: z.int().min(1).max(14).default(7) }),
  z.object({
    days: z.array(
      z.object({
        day: z.string(),
        /** 暂定: the holidays of that year are not known yet. */
        provisional: z.boolean(),
        booked: z.int(),
        slots: z.array(
          z.object({
            keeper: z.uuid(),
            called: z.string(),
            at: z.string(),
            until: z.string(),
            standing: z.enum(['free', 'taken', 'over']),
          }),
        ),
      }),
    ),
  }),
);
/** Posts of a community whose holders may sit at a desk. */
export const candidates = contract(
  'appointments.candidates',
  z.object(within),
  z.object({ posts: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string(), name: z.string() })) }),
);

const called = line(1, 20, '请写怎么称呼');
const slot = { keeper: z.uuid(), at: moment };
export const book = contract('appointments.book', z.object({ ...slot, called }), subject);
/** By telephone or at the counter: the community writes it down for somebody, and reads it no more. */
export const bookFor = contract(
  'appointments.book-for',
  z.object({ ...slot, called, phone, channel: z.enum(['phone', 'counter']), agreed: z.literal(true, '请先征得本人同意') }),
  subject,
);
export const move = contract('appointments.move', z.object({ booking: z.uuid(), ...slot }), subject);
export const cancel = contract('appointments.cancel', z.object({ booking: z.uuid() }), subject);
/** Either side says whether they met; only that, and for the keeper how long. */
export const sayMet = contract(
  'appointments.say-met',
  z.object({ booking: z.uuid(), came: z.boolean(), minutes: z.int().min(1).max(480, '最多 8 小时').optional() }),
  subject,
);

const said = z.enum(['came', 'absent']).nullable();
const standing = z.enum(['ahead', 'over', 'called-off', 'held', 'absent', 'differs', 'unsaid']);
const booked = z.object({
  id: z.uuid(),
  desk: z.uuid(),
  name: z.string(),
  place: z.string(),
  at: z.string(),
  until: z.string(),
  standing,
  said,
});
/** What I booked, and what was booked for me by telephone. */
export const mine = contract('appointments.mine', nothing, z.object({ rows: z.array(booked.extend({ keeper: z.string() })) }));
/** Who comes to me: those of the last week and those ahead; and what I gave, this month and in all. */
export const kept = contract(
  'appointments.kept',
  nothing,
  z.object({
    desks: z.array(
      z.object({
        keeper: z.uuid(),
        name: z.string(),
        minutes: z.int(),
        week: z.array(z.object({ weekday: z.int(), from: z.string(), until: z.string() })),
      }),
    ),
    rows: z.array(
      booked.extend({
        called: z.string(),
        channel: z.enum(['online', 'phone', 'counter']),
        minutes: z.int(),
        mayMediate: z.boolean(),
      }),
    ),
    given: z.object({ month: z.int(), all: z.int(), held: z.int() }),
  }),
);
/** A year of the desks of a community in numbers: nobody’s. */
export const figures = contract(
  'appointments.figures',
  z.object({ ...within, year: z.int().min(2000).max(2100) }),
  z.object({
    rows: z.array(
      z.object({
        keeper: z.uuid(),
        desk: z.string(),
        called: z.string(),
        ahead: z.int(),
        held: z.int(),
        absent: z.int(),
        unsettled: z.int(),
        calledOff: z.int(),
        minutes: z.int(),
      }),
    ),
  }),
);
/** From a judge’s hour a mediation begins: both sides are asked first whether they agree. The other side is found only where name and phone are one person’s here. */
export const mediate = contract(
  'appointments.mediate',
  z.object({
    booking: z.uuid(),
    subject: line(2, 60, '请用一句话写什么事'),
    name: line(2, 40, '请写另一方的姓名'),
    phone,
    agreed: z.literal(true, '请先问过来谈的人愿不愿意'),
  }),
  subject,
);
