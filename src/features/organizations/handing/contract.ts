import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { sheetContract } from '#kernel/print/contract.ts';

export const itemKinds = ['matter', 'promise', 'duty', 'key', 'paper', 'other'] as const;
const words = z.string().trim().min(2, '请写清楚是什么').max(120, '不超过 120 个字');

/** What else goes along: keys, a file, anything not kept in here. Not once somebody has confirmed. */
export const addItem = contract(
  'organizations.add-handover-item',
  z.object({ handover: z.uuid(), kind: z.enum(['key', 'paper', 'other'], '请选是什么'), what: words }),
  subject,
);
/** Who takes over. */
export const nameTaker = contract(
  'organizations.name-taker',
  z.object({
    handover: z.uuid(),
    person: z.uuid('请选是谁'),
    called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
  }),
  subject,
);
/** Whoever gives or takes over says that the list is right. */
export const confirmHandover = contract('organizations.confirm-handover', z.object({ handover: z.uuid() }), subject);
/** The secretary has the list signed by both with a pen. */
export const signedOnPaper = contract('organizations.signed-on-paper', z.object({ handover: z.uuid() }), subject);

const handover = z.object({
  id: z.uuid(),
  kindName: z.string(),
  area: z.string(),
  giver: z.string(),
  taker: z.string().nullable(),
  until: z.string(),
  givenAt: z.string().nullable(),
  takenAt: z.string().nullable(),
  items: z.array(z.object({ id: z.uuid(), kind: z.enum(itemKinds), what: z.string() })),
});
/** Hand-overs of a community, those not yet confirmed by both first: the secretary's to-do. */
export const handovers = contract(
  'organizations.handovers',
  z.object({ community: z.uuid() }),
  z.object({ rows: z.array(handover), open: z.int() }),
);
/** What I give or take over myself. */
export const myHandovers = contract(
  'organizations.my-handovers',
  z.object({}),
  z.object({ rows: z.array(handover.extend({ iGive: z.boolean(), done: z.boolean() })) }),
);
/** 交接单: GET /api/organizations.handover-sheet?handover=… */
export const handoverSheet = sheetContract('organizations.handover-sheet', { handover: z.uuid() });
