import { z } from 'zod';
import { contract, moment, nothing, page, pageOf } from '#kernel/contract.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const head = z.object({ no: z.int(), toSeq: z.int(), chained: digest });
export const root = head.extend({ day: z.iso.date().nullable() });
const uncovered = z.object({ rows: z.int(), since: moment.nullable() });

/** What was done on a day, the newest first; by one account, or by what the deed is called (`src/deeds`), when asked for. */
export const acts = contract(
  'audit.acts',
  page.extend({ day: z.iso.date(), action: z.string().trim().max(80).optional(), account: z.uuid().optional() }),
  pageOf(
    z.object({
      /** Its number in the order of the chain. */
      id: z.string(),
      at: moment,
      action: z.string(),
      under: z.string(),
      account: z.uuid().nullable(),
      posts: z.array(z.object({ name: z.string(), called: z.string(), area: z.string() })),
      subjectKind: z.string().nullable(),
      subject: z.uuid().nullable(),
      sealed: z.boolean(),
    }),
  ),
);

/** How far the seal has come, what it has not reached yet, and the roots of the last days. */
export const seal = contract(
  'audit.seal',
  nothing,
  z.object({ end: root.nullable(), waiting: uncovered, afterRoot: uncovered, roots: z.array(root) }),
);

/** Computes a stretch of the chain anew and holds it against the roots kept here; asked again with where it came to until it is done. */
export const verify = contract(
  'audit.verify',
  z.object({ from: head.nullable() }),
  z.object({
    head,
    rows: z.int(),
    done: z.boolean(),
    fault: z
      .object({
        kind: z.enum(['changed', 'missing', 'inserted', 'rewritten', 'root', 'cut']),
        row: z.int(),
        no: z.int(),
        day: z.iso.date().nullable(),
      })
      .nullable(),
  }),
);

/** All roots and the end of the chain as a file to keep elsewhere: GET /api/audit.take-root. */
export const takeRoot = contract('audit.take-root', nothing, z.object({ name: z.string(), text: z.string() }));

/** The roots of the last days, for everybody to copy down. Public. */
export const roots = contract('audit.roots', nothing, z.object({ roots: z.array(root) }));
