import { z } from 'zod';
import { contract, nothing, page, pageOf, phone, subject } from '#kernel/contract.ts';
import { besides, mayAlso } from './acting/contract.ts';
import { answers, channels, consented, filedThrough, heard, subjectLine, withoutNumbers } from './asked.ts';
import { dangerSaid } from './danger/contract.ts';
import { minutesSaid, tripsSaid } from './effort/contract.ts';
import { behindFigure } from './figures/contract.ts';
import { gathering } from './gathering/contract.ts';
import { asides } from './intake/contract.ts';
import { markedFields } from './sensitive/contract.ts';
import { doable, matterRow, timelineEntry } from './shapes.ts';

const note = z.string().trim().max(500);

export { answers, channels, consented, heard, subjectLine, withoutNumbers };

/** Whom a complaint is about: posts that serve the place (`matters.serving`). It never reaches those who hold them. */
const about = z.array(z.uuid()).max(3).default([]);

/** A resident asks. Where it goes is decided by place and leaf, never by the resident. */
export const fileMatter = contract(
  'matters.file',
  z.object({
    subject: subjectLine,
    leaf: z.string().max(40),
    place: z.uuid(),
    more: note.optional(),
    answers: answers.optional(),
    realName: z.boolean().default(true),
    photos: z.array(z.uuid()).max(6).default([]),
    about,
    danger: dangerSaid,
    consented,
  }),
  subject,
);
/** Staff file for somebody who phoned, came, was visited, or wrote in the neighbours' group. Either a person of the ledger, or a phone to answer to. */
export const fileForSomeone = contract(
  'matters.file-for-someone',
  z
    .object({
      subject: subjectLine,
      leaf: z.string().max(40),
      place: z.uuid(),
      more: note.optional(),
      answers: answers.optional(),
      channel: z.enum(filedThrough),
      about,
      person: z.uuid().optional(),
      phone: phone.optional(),
      agreed: z.literal(true, '请先征得本人同意'),
      danger: dangerSaid,
      consented,
    })
    .refine((given) => given.person !== undefined || given.phone !== undefined, {
      error: '请选一位居民，或填对方的手机号',
      path: ['person'],
    }),
  subject,
);

/** `seen`: the seq of the matter the person saw, for what is sent later than it was done; what others did since may then stand against it. */
const one = { matter: z.uuid(), seen: z.int().min(0).optional() };
const figure = z.int().min(1).max(5).optional();
const step = { ...one, step: z.string().max(40) };
/** How long it took and how often somebody had to go, as whoever speaks says it. */
const took = { minutes: minutesSaid.optional(), trips: tripsSaid.optional() };
/** Staff pass on what the opener said, and how it was heard. */
const relayed = { relayed: z.enum(heard).optional() };
/** 派单: to kinds of helpers, or to one person among them. */
export const dispatch = contract(
  'matters.dispatch',
  z.object({
    ...step,
    posts: z.array(z.string().max(40)).max(5).default([]),
    persons: z.array(z.uuid()).max(5).default([]),
    /** Taken from the suggestions, or sent with others like it: kept beside the event, with why. */
    chosen: z.enum(['suggestion', 'batch']).optional(),
  }),
  subject,
);
/** 接单. A shop names its price, in fen. */
export const take = contract(
  'matters.take',
  z.object({ ...step, as: z.string().max(40).optional(), answers: answers.optional() }),
  subject,
);
/** Fills the form of a step and so moves the matter to the outcome named: done, returned, explained, handed over … */
export const fill = contract(
  'matters.fill',
  z.object({
    ...step,
    ...took,
    outcome: z.string().max(40),
    answers: answers.default({}),
    photos: z.array(z.uuid()).max(6).default([]),
    consented,
  }),
  subject,
);
/** Agrees or declines (a price, a letter). `gives`: name and phone may go to the shop at work on it; refused without any loss (PIPL 23). */
export const sign = contract(
  'matters.sign',
  z.object({ ...step, ...relayed, outcome: z.string().max(40), gives: z.boolean().optional() }),
  subject,
);
/** 解决了, with 响应 quick, 解决 fixed and 满意 stars as far as wished, or 没解决 with what is still wrong. The handler never sees the stars. */
export const rate = contract(
  'matters.rate',
  z
    .object({
      ...{ ...step, ...relayed, ...took },
      ...{ solved: z.boolean(), stars: figure, quick: figure, fixed: figure, said: z.string().trim().max(300).optional() },
    })
    .refine(({ solved, stars, quick, fixed }) => solved || (stars ?? quick ?? fixed) === undefined, {
      error: '还没解决，先不评星；办好了再评',
      path: ['stars'],
    }),
  subject,
);
export const withdraw = contract('matters.withdraw', z.object({ ...one, ...relayed, reason: note.optional() }), subject);
export const reopen = contract('matters.reopen', z.object({ ...one, ...relayed, reason: z.string().trim().min(2).max(500) }), subject);
export const pause = contract('matters.pause', z.object({ ...one, reason: z.string().trim().min(2).max(60) }), subject);
export const resume = contract('matters.resume', z.object(one), subject);
/** 转给别人: the work goes to another helper who may do it. */
export const handOver = contract(
  'matters.hand-over',
  z.object({ ...one, person: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  subject,
);

export type MatterRow = z.output<typeof matterRow>;

export const mine = contract(
  'matters.mine',
  page.extend({ open: z.boolean().optional() }),
  pageOf(matterRow.extend({ joined: z.boolean() })),
);
/** 待办: what waits for me, the soonest first. `step` is the step to do, `main` what its first button says. */
export const inbox = contract(
  'matters.inbox',
  page.extend({ pick: z.enum(['all', 'soon', 'late', 'returned']).default('all') }),
  pageOf(
    matterRow.extend({
      step: z.string(),
      what: z.string(),
      building: z.string().nullable(),
      unit: z.string().nullable(),
      masked: z.string().nullable(),
      returned: z.boolean(),
      main: z.string().nullable(),
      handOver: z.boolean(),
    }),
  ).extend({
    counts: z.object({ all: z.int(), soon: z.int(), late: z.int(), returned: z.int() }),
  }),
);
/** 待接单: orders offered to helpers like me. The address is told only to whoever takes it. */
export const pool = contract(
  'matters.pool',
  /** Of one grid alone, where it is named. */
  page.extend({ grid: z.uuid().optional() }),
  pageOf(
    z.object({
      id: z.uuid(),
      step: z.string(),
      number: z.string(),
      subject: z.string(),
      leaf: z.string(),
      grid: z.string().nullable(),
      dueAt: z.string().nullable(),
      openedAt: z.string(),
      as: z.array(z.object({ kind: z.string(), name: z.string() })),
      /** What its method calls taking it, as one of these posts. */
      take: z.string(),
      forMe: z.boolean(),
      shop: z.boolean(),
    }),
  ),
);
/** The secretary's queue, in the area asked for. */
export const queue = contract(
  'matters.queue',
  page.extend({
    area: z.uuid().optional(),
    method: z.string().optional(),
    leaf: z.string().optional(),
    number: z.string().max(20).optional(),
    channel: z.enum([...channels, 'above']).optional(),
    /** By its deadline: until the end of today, or within seven days. What is late is due too. */
    due: z.enum(['today', 'week']).optional(),
    light: z.enum(['going', 'soon', 'late', 'paused']).optional(),
    /** 督办中. */
    supervised: z.literal('yes').optional(),
    /** What ended as solved between two days: the orders behind the figure of trips. */
    solved: z.iso.date().optional(),
    until: z.iso.date().optional(),
    ...behindFigure,
    pick: z.enum(['open', 'todo', 'soon', 'late', 'returned', 'confirm', 'ended', 'all']).default('open'),
  }),
  pageOf(matterRow.extend({ channel: z.string() })).extend({
    counts: z.object({ open: z.int(), todo: z.int(), soon: z.int(), late: z.int(), returned: z.int(), confirm: z.int() }),
  }),
);

export const showMatter = contract(
  'matters.show',
  z.object({ matter: z.uuid() }),
  matterRow.extend({
    /** How many events it has had: what an act done without signal says it had `seen`. */
    seq: z.int(),
    more: z.string().nullable(),
    channel: z.string(),
    timeline: z.array(timelineEntry),
    can: z.array(doable),
    canAlso: z.object({
      withdraw: z.boolean(),
      reopen: z.boolean(),
      pause: z.array(z.string()),
      resume: z.boolean(),
      handOver: z.boolean(),
      ...mayAlso,
    }),
    ...{ ...besides, ...markedFields },
    gathering,
    ...asides,
    opener: z.object({ person: z.uuid().nullable(), masked: z.string(), canReveal: z.boolean() }).nullable(),
    contact: z.object({ name: z.string(), phone: z.string().nullable(), place: z.string() }).nullable(),
    assignee: z.object({ called: z.string(), kind: z.string(), workPhone: z.string().nullable(), unit: z.boolean() }).nullable(),
    price: z.int().nullable(),
    elsewhere: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
    household: z.uuid().nullable(),
    /** They met it too and joined it: it is not theirs to close. */
    joined: z.boolean(),
    /** What the one who asked will be able to press at the end, in the method's words; null where the method asks them nothing. */
    lastWord: z.object({ yes: z.string(), no: z.string() }).nullable(),
  }),
);
/** The phone of whoever asked without being in the ledger, with a reason they can read. Persons of the ledger: `people.reveal`. */
export const contact = contract(
  'matters.contact',
  z.object({ matter: z.uuid(), reason: z.string().trim().min(4, '请写明为什么要看（至少 4 个字）').max(200) }),
  z.object({ id: z.uuid(), name: z.string().nullable(), phone: z.string().nullable() }),
);
/** Photos travel beside the JSON: POST /api/matters.photo and GET /api/matters.photo/:id. */
const photoBytes = z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });
export const maySendPhoto = contract('matters.may-send-photo', nothing, nothing);
export const sendPhoto = contract('matters.photo', photoBytes, subject);
export const seePhoto = contract('matters.see-photo', subject, photoBytes);
export const counts = contract('matters.counts', nothing, z.object({ inbox: z.int(), pool: z.int(), confirm: z.int() }));
