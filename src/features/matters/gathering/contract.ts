import { z } from 'zod';
import { contract, moment, nothing, page, pageOf, phone, subject } from '#kernel/contract.ts';
import { answers, consented, heard, subjectLine } from '../asked.ts';
import { dangerSaid } from '../danger/contract.ts';

const one = { matter: z.uuid(), seen: z.int().min(0).optional() };
const step = { ...one, step: z.string().max(40) };
const why = z.string().trim().min(2, '请写明理由').max(500);
const relayed = { relayed: z.enum(heard).optional() };

/** One of a panel speaks: `yes`, `no`, or `aside` (回避); or one side signs, by the outcomes of the step. Staff pass on the word of the side named in `party`. */
export const speak = contract(
  'matters.speak',
  z.object({ ...step, ...relayed, outcome: z.string().max(40), party: z.uuid().optional(), answers: answers.default({}) }),
  subject,
);

/** 召集: a meeting is called for a time ahead and a place; called again, it is moved. With a council, whoever sits in it is asked to come too. */
export const convene = contract(
  'matters.convene',
  z.object({ ...one, at: moment, place: z.string().trim().min(1).max(60), council: z.uuid().optional() }),
  subject,
);
/** 会议记录: who came, of `meeting.seats` of the matter, and what was decided. */
export const met = contract(
  'matters.met',
  z.object({
    ...step,
    outcome: z.string().max(40),
    present: z.array(z.uuid()).min(1, '请选到会的人').max(200),
    answers: answers.default({}),
    photos: z.array(z.uuid()).max(6).default([]),
  }),
  subject,
);

/** 提意见: by somebody of the community, while it is posted. */
export const object = contract('matters.object', z.object({ matter: z.uuid(), reason: why }), subject);
/** Answers an objection, by its number in the story. Found right, it takes the posting down. */
export const answerObjection = contract(
  'matters.answer-objection',
  z.object({ ...one, objection: z.int().min(1), upheld: z.boolean(), reason: why }),
  subject,
);

/** 申请改分类: by the one who asked, so often as the method allows. */
export const askReclass = contract('matters.ask-reclass', z.object({ ...one, ...relayed, reason: why }), subject);
export const answerReclass = contract('matters.answer-reclass', z.object({ ...one, granted: z.boolean(), reason: why }), subject);

/**
 * 发起: a matter by a method switched on here. By who holds a post that opens it, in their own name or for `opener`; or by a resident, where the method is open
 * to residents. `others` are the other sides, `concerned` persons who step aside; both of this community's ledger.
 */
export const begin = contract(
  'matters.begin',
  z.object({
    method: z.string().max(60),
    place: z.uuid(),
    subject: subjectLine,
    more: z.string().trim().max(600).optional(),
    leaf: z.string().max(40).optional(),
    answers: answers.optional(),
    opener: z
      .object({ person: z.uuid().optional(), phone: phone.optional(), channel: z.enum(heard), agreed: z.literal(true, '请先征得本人同意') })
      .refine((given) => given.person !== undefined || given.phone !== undefined, {
        error: '请选一位居民，或填对方的手机号',
        path: ['person'],
      })
      .optional(),
    others: z.array(z.uuid()).max(5).default([]),
    concerned: z.array(z.uuid()).max(20).default([]),
    /** Whom a complaint is about, from whom it is kept: as in `matters.file`. */
    about: z.array(z.uuid()).max(3).default([]),
    photos: z.array(z.uuid()).max(6).default([]),
    danger: dangerSaid,
    consented,
  }),
  subject,
);

const place = z.object({ id: z.uuid(), name: z.string() });
/** What I may begin, and where. */
export const beginnable = contract(
  'matters.beginnable',
  nothing,
  z.object({
    rows: z.array(
      z.object({
        method: z.string(),
        name: z.string(),
        unit: z.string(),
        about: z.string(),
        /** It has other sides, who must be named. */
        sides: z.boolean(),
        /** For whom it may be begun besides oneself, by how they asked. */
        channels: z.array(z.enum(heard)),
        leaves: z.array(z.object({ id: z.string(), name: z.string() })),
        places: z.array(place),
      }),
    ),
  }),
);

/** What is pinned up in my community: what it is, what stands there, until when; and what I objected. No persons. */
export const postings = contract(
  'matters.postings',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      subject: z.string(),
      method: z.string(),
      community: z.string(),
      until: z.string(),
      /** Still open to objections. */
      open: z.boolean(),
      stands: z.array(z.object({ label: z.string(), say: z.string() })),
      objections: z.int(),
      mine: z.array(z.object({ reason: z.string(), answer: z.string().nullable(), upheld: z.boolean().nullable() })),
    }),
  ),
);

const said = z.enum(['yes', 'no', 'aside']);
/** What stands on a matter in which many have a part; null for every other. Who said what is told to nobody. */
export const gathering = z
  .object({
    counts: z.array(
      z.object({ panel: z.string(), seats: z.int(), yes: z.int(), no: z.int(), aside: z.int(), homes: z.literal(true).optional() }),
    ),
    /** What I said at this step. */
    spoke: said.nullable(),
    /** The sides, for who passes on their word; empty for a side itself. */
    sides: z.array(z.object({ id: z.uuid(), name: z.string(), spoke: z.boolean() })),
    meeting: z.object({ at: z.string(), place: z.string() }).nullable(),
    /** Who may come, for who keeps the minutes. */
    seats: z.array(z.object({ person: z.uuid(), called: z.string(), kind: z.string() })),
    objections: z.array(z.object({ seq: z.int(), reason: z.string(), upheld: z.boolean().nullable(), mine: z.boolean() })),
    /** Why it should be classed anew; null where nobody asks. */
    reclass: z.string().nullable(),
    can: z.object({
      convene: z.boolean(),
      answerObjection: z.boolean(),
      askReclass: z.boolean(),
      passReclass: z.boolean(),
      answerReclass: z.boolean(),
    }),
  })
  .nullable();
