import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';
import { answers } from '../asked.ts';

const round = z.uuid();

/** 开一轮: in one's own community, or in several of one's street at once; each has its own register. The method must be switched on there. */
export const openRound = contract(
  'matters.open-round',
  z.object({
    method: z.string().max(40),
    communities: z.array(z.uuid()).min(1, '请选在哪些村（社区）开').max(60, '一次最多在 60 个村（社区）开'),
    name: z.string().trim().min(2, '请给这一轮起个名字').max(30, '名字不超过 30 个字'),
    plan: z.string().trim().min(10, '请写实施方案：做什么、怎么做、到哪天').max(1000, '方案不超过 1000 个字'),
  }),
  subject,
);
/** The round goes on into a phase: refused while anybody is still in the one before, with how many. */
export const openPhase = contract('matters.open-phase', z.object({ round, phase: z.string().max(8) }), subject);
/**
 * One meeting for the whole list: who came and what is said of all stands in each matter’s own story, beside what was decided of it. All of it or nothing; who is
 * left out goes on waiting.
 */
export const roundMet = contract(
  'matters.round-met',
  z.object({
    round,
    present: z.array(z.uuid()).min(1, '请选到会的人').max(200),
    /** What holds for all, by field: the minutes. */
    answers: answers.default({}),
    matters: z
      .array(z.object({ matter: z.uuid(), outcome: z.string().max(40), answers: answers.default({}) }))
      .min(1, '请选这次会定了哪几户')
      .max(300, '一次最多 300 户'),
  }),
  subject,
);
/** 这一轮结束: nobody can ask to be in it any more. */
export const closeRound = contract('matters.close-round', z.object({ round }), subject);

const phase = z.object({
  name: z.string(),
  /** How many stand in it. */
  here: z.int(),
  openedAt: z.string().nullable(),
});
const roundRow = z.object({
  id: z.uuid(),
  name: z.string(),
  community: z.string(),
  method: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** The first phase is being asked for; the others are opened one by one. */
  phases: z.array(phase),
  /** The phase it is in. */
  at: z.string(),
  asked: z.int(),
  named: z.int(),
});
/** The rounds of the places one answers for, open ones first, and where one may open another. */
export const rounds = contract(
  'matters.rounds',
  nothing,
  z.object({
    rounds: z.array(roundRow),
    methods: z.array(z.object({ id: z.string(), name: z.string(), communities: z.array(z.object({ id: z.uuid(), name: z.string() })) })),
  }),
);
/** One round: who lags, by number, and why the next phase cannot begin yet. Numbers and places only for who works in the community. */
export const showRound = contract(
  'matters.round',
  z.object({ round }),
  roundRow.extend({
    plan: z.string(),
    next: z.object({ phase: z.string(), why: z.string().nullable() }).nullable(),
    lagging: z.array(z.object({ matter: z.uuid(), number: z.string(), place: z.string(), step: z.string() })),
  }),
);

/** How the rounds that were opened together came out: which have ended, and how many households were given how many stars, of all there are (row S1-C23). */
export const roundFigures = contract(
  'matters.round-figures',
  z.object({ round }),
  z.object({
    name: z.string(),
    communities: z.int(),
    done: z.int(),
    missing: z.array(z.string()),
    households: z.int(),
    /** From five stars to one. A number under five is not said to those who do not work in the community. */
    stars: z.array(z.object({ stars: z.int(), count: z.int().nullable() })),
    total: z.int(),
    /** How many asked to be in it, of all households; in tenths of a percent, as `31.5`. Who did not is in no list (row S1-C12). */
    asked: z.int(),
    participation: z.string(),
    share: z.string(),
  }),
);

/** 正在报名: the rounds of the communities one lives in that can be asked to be in. */
export const enrolling = contract(
  'matters.enrolling',
  z.object({ place: z.uuid() }),
  z.object({
    rounds: z.array(
      z.object({ id: z.uuid(), name: z.string(), plan: z.string(), leaf: z.string(), leafName: z.string(), topic: z.string() }),
    ),
  }),
);
