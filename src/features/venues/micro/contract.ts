import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** Who looks after it, by their post; and the series its talks come by. Either may come later. */
const carries = { host: z.uuid().optional(), series: z.uuid().optional() };
const home = { home: z.uuid() };

/** 党建微家: one place near the door that carries a room, talks and help; each of the three is kept where it already is (row S0-A35). */
export const openMicroHome = contract(
  'venues.open-micro-home',
  z.object({
    community: z.uuid(),
    name: z.string().trim().min(2, '请写叫什么').max(20, '不超过 20 个字'),
    area: z.uuid('请选靠近哪里'),
    venue: z.uuid('请选用哪个场地'),
    ...carries,
  }),
  subject,
);
/** Who looks after it and by which series it meets, from now on. */
export const setMicroHome = contract('venues.set-micro-home', z.object({ ...home, ...carries }), subject);
/** Its room, its meetings and what was asked for stay what they are. */
export const endMicroHome = contract('venues.end-micro-home', z.object(home), subject);

const room = {
  /** Where it is; in a list together with what the room is called. */
  place: z.string(),
  from: z.int(),
  until: z.int(),
  standing: z.enum(['planned', 'open', 'closed']),
};
const host = z.object({ called: z.string(), kind: z.string() });
/** The micro homes of a community by what they are near. Public. */
export const microHomes = contract(
  'venues.micro-homes',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        /** The estate, grid or building it is near, for a heading. */
        near: z.string(),
        ...room,
        host: host.nullable(),
        /** The day of its next talk; null where none is to come. */
        talksOn: z.string().nullable(),
        /** For whoever keeps it. */
        hostPost: z.uuid().nullable(),
        series: z.uuid().nullable(),
      }),
    ),
    keeps: z.boolean(),
  }),
);

/** One micro home with its three parts. Public: nobody who asked for or had help stands in it. */
export const microHome = contract(
  'venues.micro-home',
  z.object(home),
  z.object({
    id: z.uuid(),
    community: z.string(),
    name: z.string(),
    near: z.string(),
    /** 微阵地. */
    room: z.object({ name: z.string(), what: z.string(), seats: z.int(), ...room, closing: z.string().nullable() }),
    host: host.nullable(),
    /** 微议事: the next times, and what was decided there, the newest first. */
    talks: z
      .object({
        name: z.string(),
        paused: z.boolean(),
        next: z.array(z.object({ day: z.string(), provisional: z.boolean() })),
        decided: z.array(
          z.object({ what: z.string(), by: z.string(), due: z.string(), state: z.enum(['open', 'late', 'done', 'explained']) }),
        ),
      })
      .nullable(),
    /** 微服务: how often neighbours around it were helped in thirty days, in full fives; null below. */
    helped: z.int().nullable(),
    /** The same exactly, and what is still asked for: for whoever keeps it. */
    desk: z.object({ open: z.int(), helped: z.int() }).nullable(),
  }),
);

const choice = z.object({ id: z.uuid(), name: z.string() });
/** What a micro home here may be put together from. */
export const microGrounds = contract(
  'venues.micro-grounds',
  z.object({ community: z.uuid() }),
  z.object({
    venues: z.array(choice),
    places: z.array(choice),
    hosts: z.array(choice),
    series: z.array(choice),
  }),
);
