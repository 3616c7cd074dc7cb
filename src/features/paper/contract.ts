import { z } from 'zod';
import { consented } from '#features/matters/contract.ts';
import { contract, page, pageOf, phone, subject } from '#kernel/contract.ts';
import { pdf } from '#kernel/print/contract.ts';
import { sensitiveThings } from '#method/sensitive.ts';

const answers = z.record(
  z.string().max(40),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(200)).max(20)]),
);

/**
 * A sheet to hand out: an order for a service, 我也遇到 with a matter, or the answer a matter waits for. `matter`: its id, or the number people read.
 * `person`: whom it is for; without, it is blank.
 * Asked for again while it is out, it is the same sheet with the same code.
 */
export const printPaper = contract(
  'paper.print',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('order'), leaf: z.string().max(40), person: z.uuid().optional(), place: z.uuid().optional() }),
    z.object({ kind: z.literal('join'), matter: z.string().trim().max(40), person: z.uuid().optional() }),
    z.object({ kind: z.literal('step'), matter: z.string().trim().max(40) }),
  ]),
  subject,
);

/** The sheet as PDF: GET /api/paper.sheet?id=…; `large` for eyes that need it. */
export const paperSheet = contract('paper.sheet', z.object({ id: z.uuid(), large: z.enum(['yes']).optional() }), pdf);

const field = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  required: z.boolean(),
  max: z.int().nullable(),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Only with the consent of the person by itself, which they sign beside it. */
  sensitive: z.enum(sensitiveThings).nullable(),
});
const found = z.object({ id: z.uuid(), number: z.string(), subject: z.string(), channel: z.string(), openedAt: z.string() });
const paperRow = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.enum(['order', 'join', 'step']),
  title: z.string(),
  masked: z.string().nullable(),
  place: z.string(),
  printedAt: z.string(),
  back: z
    .object({ at: z.string(), how: z.enum(['photo', 'code', 'list']), merged: z.boolean(), matter: z.uuid(), number: z.string() })
    .nullable(),
  void: z.boolean(),
});
export type PaperRow = z.output<typeof paperRow>;

/** 外面的纸单, and those that came back. */
export const listPapers = contract('paper.list', page.extend({ pick: z.enum(['out', 'back']).default('out') }), pageOf(paperRow));

/**
 * One sheet, by its code or from the list (`person`: whom a blank one is for), with all that is known already, so that only what stands on the paper is ticked. `same`: what was asked,
 * joined or answered meanwhile; the sheet is put to it and counts once.
 */
export const openPaper = contract(
  'paper.open',
  z.object({ code: z.string().max(20).optional(), id: z.uuid().optional(), person: z.uuid().optional() }),
  paperRow.extend({
    fields: z.array(field),
    outcomes: z.array(z.object({ id: z.string(), name: z.string(), rates: z.boolean(), fields: z.array(field) })),
    same: z.array(found),
    needsPerson: z.boolean(),
    needsPlace: z.boolean(),
    /** The whole sheet is sensitive in this way. */
    sensitive: z.enum(sensitiveThings).nullable(),
    photo: z.uuid().nullable(),
  }),
);

/** The code on a photo that was just sent up; null where none can be read. */
export const readPhoto = contract('paper.read-photo', z.object({ photo: z.uuid() }), z.object({ code: z.string().nullable() }));

const stars = z.int().min(1).max(5).optional();
/**
 * 纸单回来了: what was ticked on the sheet is done as if it had been said, by whom the sheet is for, with their agreement. `same`: put it to the matter that
 * says it already; `apart`: it looks the same and is another. `consented`: what is sensitive was agreed to on the sheet by itself; without, those fields are not
 * taken over, nor the picture they stand on. @returns the matter it became part of
 */
export const bringIn = contract(
  'paper.bring-in',
  z.object({
    paper: z.uuid(),
    how: z.enum(['photo', 'code', 'list']),
    photo: z.uuid().optional(),
    agreed: z.literal(true, '请先看看纸上有没有本人的签名'),
    same: z.uuid().optional(),
    apart: z.literal(true).optional(),
    person: z.uuid().optional(),
    phone: phone.optional(),
    place: z.uuid().optional(),
    subject: z.string().trim().max(60).optional(),
    more: z.string().trim().max(500).optional(),
    danger: z.enum(['called', 'none']).optional(),
    consented,
    outcome: z.string().max(40).optional(),
    answers: answers.default({}),
    ...{ stars, quick: stars, fixed: stars },
    said: z.string().trim().max(300).optional(),
  }),
  subject,
);

/** 作废: a sheet that will not come back. */
export const voidPaper = contract('paper.void', z.object({ paper: z.uuid() }), subject);

/** The sheets of one matter, for whoever works on it. */
export const papersOf = contract('paper.of-matter', z.object({ matter: z.uuid() }), z.object({ rows: z.array(paperRow) }));
