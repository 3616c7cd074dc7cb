import { z } from 'zod';
import { answers, consented, heard, withoutNumbers } from '#features/matters/contract.ts';
import { contract, nothing, page, pageOf, phone, subject } from '#kernel/contract.ts';

const document = z.string().trim().min(1).max(40);
/** One matter of a slip. `reuse` and `kept` are what the person ticked: earlier answers, and papers seen before, to be used again. */
const item = z.object({
  service: z.uuid(),
  answers: answers.default({}),
  reuse: z.array(z.string().max(40)).max(20).default([]),
  brought: z.array(document).max(8).default([]),
  kept: z.array(document).max(8).default([]),
  photos: z.array(z.uuid()).max(6).default([]),
});
const items = z.array(item).min(1, '请选要办的事').max(6, '一张受理单最多六件事');
const more = z.string().trim().max(500).refine(withoutNumbers, '这一格请不要写电话或证件号').optional();

/** Handed in from one's own phone: any matters of any windows that are done online, under one number. */
export const handIn = contract(
  'hall.hand-in',
  z.object({ community: z.uuid(), items, more, danger: z.enum(['called', 'none']).optional(), consented }),
  subject,
);
/** Handed in at the counter, on paper, by phone or at home: staff write it down. `turn`: whose number it was. */
export const handInFor = contract(
  'hall.hand-in-for',
  z
    .object({
      community: z.uuid(),
      items,
      more,
      channel: z.enum(heard),
      person: z.uuid().optional(),
      phone: phone.optional(),
      agreed: z.literal(true, '请先征得本人同意'),
      danger: z.enum(['called', 'none']).optional(),
      consented,
    })
    .refine(({ person, phone: number }) => person !== undefined || number !== undefined, {
      error: '请选一位居民，或填对方的手机号',
      path: ['person'],
    }),
  subject,
);

const offered = z.object({
  field: z.string(),
  label: z.string(),
  /** From which service, or from the ledger (null). */
  from: z.string().nullable(),
  at: z.string().nullable(),
});
const papers = z.array(z.object({ name: z.string(), shownOn: z.string() }));
/** What I answered before that this service asks again, and which papers were seen: offered, used only when I tick it. */
export const known = contract(
  'hall.known',
  z.object({ service: z.uuid() }),
  z.object({ fields: z.array(offered.extend({ value: z.string() })), papers }),
);
/** The same for somebody at the counter: what there is, not what it says, and nothing of what is private. */
export const knownOf = contract(
  'hall.known-of',
  z.object({ service: z.uuid(), person: z.uuid() }),
  z.object({ fields: z.array(offered), papers }),
);

/** Brought to the counter afterwards: what was missing. */
export const bringPapers = contract(
  'hall.bring-papers',
  z.object({ matter: z.uuid(), papers: z.array(document).min(1, '请勾选补了哪样').max(8), came: z.boolean().default(true) }),
  subject,
);
/** The result is given out, at the window it was handed in at. `came`: for that alone, one more trip. */
export const give = contract('hall.give', z.object({ matter: z.uuid(), window: z.uuid(), came: z.boolean() }), subject);

const matter = z.object({
  id: z.uuid(),
  /** Null to whom it is not theirs to know. */
  service: z.string().nullable(),
  window: z.object({ id: z.uuid(), name: z.string(), place: z.string() }).nullable(),
  /** Read by who asked and by its handler alone: it stands by no name on what is printed at the counter. */
  private: z.boolean(),
  status: z.string().nullable(),
  light: z.string().nullable(),
  dueAt: z.string().nullable(),
  waitsFor: z.string().nullable(),
  assignee: z.string().nullable(),
  needed: z.array(z.string()),
  papers: z.array(z.object({ name: z.string(), how: z.enum(['brought', 'kept']) })),
  reused: z.array(z.string()),
  trips: z.int().nullable(),
  givenAt: z.string().nullable(),
  mayGive: z.boolean(),
  hands: z.array(z.object({ text: z.string(), at: z.string(), by: z.string().nullable() })),
});
/** 受理单: one number, every matter under it, and every hand each went through. */
export const slip = contract(
  'hall.slip',
  z.object({ slip: z.uuid() }),
  z.object({
    id: z.uuid(),
    number: z.string(),
    community: z.string(),
    phone: z.string().nullable(),
    channel: z.string(),
    at: z.string(),
    mine: z.boolean(),
    matters: z.array(matter),
  }),
);
const line = z.object({
  id: z.uuid(),
  number: z.string(),
  at: z.string(),
  channel: z.string(),
  services: z.array(z.string()),
  open: z.int(),
});
export const mySlips = contract('hall.my-slips', nothing, z.object({ slips: z.array(line) }));
/** Slips of a community, the newest first; or the one with this number. */
export const slips = contract(
  'hall.slips',
  page.extend({ community: z.uuid(), number: z.string().trim().max(12).optional() }),
  pageOf(line),
);
