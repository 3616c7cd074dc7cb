import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

/** 代办员、宣传员、服务员 (S1-E24). */
export const roleKinds = ['agent', 'messenger', 'attendant'] as const;
const role = z.enum(roleKinds);
const line = (most: number, missing: string) => z.string().trim().min(2, missing).max(most, `请不超过 ${most} 个字`);
const within = z.object({ community: z.uuid() });
const post = z.string().min(1).max(40);

/** What residents do, what each post does in which order, who rings whom (S2-A31). Posts, no persons. */
export const makePlan = contract(
  'emergency.make-plan',
  within.extend({
    name: line(30, '请写预案叫什么'),
    advice: line(500, '请写居民该怎么做'),
    steps: z
      .array(z.object({ post, what: line(80, '请写做什么') }))
      .min(1, '请写至少一步')
      .max(30),
    calls: z
      .array(z.object({ post, rungBy: post.nullable() }))
      .min(1, '请写谁先接到通知')
      .max(20),
  }),
  subject,
);
export const endPlan = contract('emergency.end-plan', z.object({ plan: z.uuid() }), subject);
export const drill = contract(
  'emergency.drill',
  z.object({ plan: z.uuid(), on: z.iso.date('请选哪天演练的'), said: line(200, '请写一句练了什么、有什么要改') }),
  subject,
);

const holder = z.object({ called: z.string(), phone: z.string().nullable() });
/** The plans as those at work read them: who holds each post today, and when the yearly drill is due. */
export const plans = contract(
  'emergency.plans',
  within,
  z.object({
    plans: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        advice: z.string(),
        steps: z.array(z.object({ post: z.string(), what: z.string(), holders: z.int() })),
        calls: z.array(z.object({ post: z.string(), rungBy: z.string().nullable(), depth: z.int(), holders: z.array(holder) })),
        lastDrill: z.string().nullable(),
        drillDue: z.string(),
        drillLate: z.boolean(),
      }),
    ),
    keeps: z.boolean(),
  }),
);
/** What to do in an emergency, and whether one is on now: public. */
export const advice = contract(
  'emergency.advice',
  within,
  z.object({
    plans: z.array(z.object({ id: z.uuid(), name: z.string(), advice: z.string() })),
    on: z
      .object({
        id: z.uuid(),
        name: z.string(),
        advice: z.string(),
        order: z.string(),
        orderedBy: z.string(),
        scope: z.string(),
        until: z.string(),
        /** Whether the reader may ask to be served at the door, and has. */
        mayAsk: z.boolean(),
        asked: z.boolean(),
        /** Whether the reader lives in this community and may say that they come to help, and how far that is. */
        mayReport: z.boolean(),
        reported: z.enum(['no', 'said', 'joined']),
      })
      .nullable(),
  }),
);

/** Only by an order, with its number, its issuer, its scope and its last day. */
export const switchOn = contract(
  'emergency.switch-on',
  z.object({
    plan: z.uuid(),
    order: line(40, '请写文号，没有文号不能启动'),
    orderedBy: line(40, '请写是谁下的令'),
    scope: z.uuid('请选范围'),
    until: z.iso.date('请选到哪天为止'),
  }),
  subject,
);
/** It goes on until a later day, by another order. */
export const prolong = contract(
  'emergency.prolong',
  z.object({
    emergency: z.uuid(),
    order: line(40, '请写延长的文号'),
    orderedBy: line(40, '请写是谁下的令'),
    until: z.iso.date('请选延长到哪天'),
  }),
  subject,
);
export const close = contract('emergency.close', z.object({ emergency: z.uuid(), thanks: line(200, '请写一句感谢的话') }), subject);

const running = { emergency: z.uuid() };
/** What those at work see while it is on, in one community or wherever they work or lead; null while it is off. */
export const now = contract(
  'emergency.now',
  z.object({ community: z.uuid().optional() }),
  z.object({
    on: z
      .object({
        id: z.uuid(),
        community: z.string(),
        name: z.string(),
        order: z.string(),
        orderedBy: z.string(),
        until: z.string(),
        tasks: z.array(z.object({ nth: z.int(), post: z.string(), what: z.string(), by: z.string().nullable(), mine: z.boolean() })),
        roles: z.array(z.object({ role, called: z.array(z.string()), mine: z.boolean() })),
        homes: z.int(),
        visits: z.int(),
        serves: z.boolean(),
        mayClose: z.boolean(),
      })
      .nullable(),
    /** Where else one is on; `mine`: how many of its tasks wait for the reader. */
    others: z.array(z.object({ community: z.uuid(), name: z.string(), plan: z.string(), mine: z.int() })),
  }),
);
/** Whoever lives here says that they come to help, how to be called and what they would do. Said anew it stands in place of the one before. */
export const report = contract(
  'emergency.report',
  z.object({
    ...running,
    called: z.string().trim().min(1, '请写怎么称呼您').max(20, '称呼不超过 20 个字'),
    roles: z.array(role).min(1, '请选至少一样'),
  }),
  subject,
);
export const leaveReport = contract('emergency.leave-report', z.object(running), subject);
/** Takes somebody in who reported. */
export const joinReport = contract('emergency.join-report', z.object({ ...running, person: z.uuid() }), subject);
export const reports = contract(
  'emergency.reports',
  z.object(running),
  z.object({
    rows: z.array(
      z.object({
        person: z.uuid(),
        called: z.string(),
        roles: z.array(role),
        grid: z.string().nullable(),
        at: z.string(),
        joined: z.boolean(),
      }),
    ),
  }),
);
export const takeRoles = contract('emergency.take-roles', z.object({ ...running, roles: z.array(role).min(1, '请选至少一样') }), subject);
export const taskDone = contract('emergency.task-done', z.object({ ...running, nth: z.int().min(1) }), subject);
/** Asks to be served at the door, of one’s own accord: no reason is asked. */
export const askHome = contract(
  'emergency.ask-home',
  z.object({
    ...running,
    need: z.string().trim().max(100).optional(),
    agreed: z.literal(true, '请先看清谁看得到，再打勾；不打勾也可以打社区电话说'),
  }),
  subject,
);
export const leaveHome = contract('emergency.leave-home', z.object(running), subject);
/** The homes that asked, without their address: a grid, and how often somebody was there. */
export const homes = contract(
  'emergency.homes',
  page.extend(running),
  pageOf(z.object({ id: z.uuid(), masked: z.string(), grid: z.string().nullable(), askedAt: z.string(), visits: z.int() })),
);
/** Opens one address, to go there; whoever lives there reads who looked. */
export const openHome = contract(
  'emergency.open-home',
  z.object({ home: z.uuid() }),
  z.object({ id: z.uuid(), address: z.string(), need: z.string().nullable() }),
);
export const visit = contract('emergency.visit', z.object({ home: z.uuid(), what: line(80, '请写送了什么、帮了什么') }), subject);
/** Emergencies that are over: totals alone. */
export const past = contract(
  'emergency.past',
  within,
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        order: z.string(),
        orderedBy: z.string(),
        since: z.string(),
        closedAt: z.string(),
        byItself: z.boolean(),
        homes: z.int(),
        visits: z.int(),
        thanks: z.string().nullable(),
      }),
    ),
  }),
);
