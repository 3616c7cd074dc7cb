import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { crew, crewKept } from './crew/contract.ts';
import { ending } from './dissolving/contract.ts';
import { estateFacts, without } from './facts/contract.ts';
import { zeroStanding } from './zero/contract.ts';

/** Looked after by a firm, by its own people, or by nobody. */
export const managementModes = ['firm', 'self', 'none'] as const;
const mode = z.enum(managementModes, '请选由谁管');
/** What depends on who looks after an estate. */
export const openable = ['owners-committee', 'founding', 'firm', 'property-committee', 'officers', 'crew', 'fee-ledger'] as const;
export const committeeSeats = ['owners-chair', 'owners-member'] as const;

/** Who looks after an estate from a day on. With nobody, the secretary finds 「成立业主委员会」 in the inbox, once. */
export const setManagement = contract(
  'estates.set-management',
  z.object({
    estate: z.uuid(),
    mode,
    since: z.iso.date('请选从哪天起'),
    /** What was done so that it is looked after. */
    measures: z.string().trim().min(2, '请写做了什么').max(300, '不超过 300 个字').optional(),
  }),
  subject,
);
/** Somebody elected takes a seat on the owners' committee until its term is over. */
export const seat = contract(
  'estates.seat',
  z.object({
    estate: z.uuid(),
    person: z.uuid('请选是谁'),
    kind: z.enum(committeeSeats, '请选主任还是委员'),
    called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
  }),
  subject,
);

const managed = z.object({ mode, since: z.string() }).nullable();
/** The estates of a community, for its office: who looks after each, and how far its owners' committee is. */
export const estates = contract(
  'estates.list',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        managed,
        /** The matter by which a committee is being set up; null when none is. */
        settingUp: z.uuid().nullable(),
        term: z.object({ since: z.string(), until: z.string(), seats: z.int(), seated: z.int() }).nullable(),
        crew: crewKept,
      }),
    ),
  }),
);

const measure = z.object({ all: z.number(), voted: z.number(), agreed: z.number() });
/** An estate's own page: who looks after it, its committee with members and terms, what its owners decided, and its zeros of a year. Members are read by those who live there and by staff. */
export const estatePage = contract(
  'estates.page',
  z.object({ estate: z.uuid(), year: z.int().min(2000).max(2100).optional() }),
  z.object({
    id: z.uuid(),
    name: z.string(),
    community: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
    managed,
    /** Who looked after it before, the newest first, each from its day. */
    modes: z.array(z.object({ mode, since: z.string(), until: z.string().nullable(), measures: z.string().nullable() })),
    /** What may be begun here, by who looks after it now. */
    opens: z.array(z.object({ what: z.enum(openable), is: z.enum(['open', 'closed']) })),
    facts: estateFacts.nullable(),
    /** What it is without, for who lives there and for staff: that nobody guards it is nothing to tell strangers. */
    without: without.nullable(),
    settingUp: z.boolean(),
    committee: z
      .object({
        name: z.string(),
        since: z.string(),
        until: z.string(),
        paper: z.string(),
        seats: z.int(),
        vote: z.object({ persons: measure, area: measure }).nullable(),
        /** Null to whoever neither lives there nor works for it. */
        members: z.array(z.object({ called: z.string(), kind: z.string(), since: z.string(), until: z.string() })).nullable(),
      })
      .nullable(),
    /** The property committee, from how many circles its members come: read as its members are. */
    property: z
      .object({ name: z.string(), members: z.int(), sources: z.array(z.object({ name: z.string().nullable(), members: z.int() })) })
      .nullable(),
    /** Committees the owners dissolved or are dissolving, the newest first: the record of the old ones. */
    endings: z.array(ending),
    /** Its own people, with their hours and what they cost: read as its members are. */
    crew: crew.nullable(),
    mayKeep: z.boolean(),
    /** Whether the reader may open the book of its money: who lives there, its officers, and staff; where there is one. */
    readsBook: z.boolean(),
    zero: zeroStanding.nullable(),
  }),
);
