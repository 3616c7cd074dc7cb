import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

export const importKinds = ['buildings', 'residents', 'staff', 'members', 'helpers', 'agents'] as const;
export const importStates = ['received', 'reading', 'matched', 'judging', 'judged', 'accepting', 'accepted', 'undone', 'failed'] as const;

const column = z.object({ id: z.string(), label: z.string(), required: z.boolean(), example: z.string() });
export const kinds = contract(
  'imports.kinds',
  z.object({}),
  z.object({ kinds: z.array(z.object({ id: z.enum(importKinds), name: z.string(), columns: z.array(column) })) }),
);

const counts = z.object({ rows: z.int(), good: z.int(), faulty: z.int() });
const batch = z.object({
  id: z.uuid(),
  kind: z.enum(importKinds),
  kindName: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  counts: counts.nullable(),
  progress: z.int(),
  total: z.int().nullable(),
  fault: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  canAccept: z.boolean(),
  canUndo: z.boolean(),
  hasReturned: z.boolean(),
});
export const batches = contract('imports.list', page.extend({ community: z.uuid() }), pageOf(batch));
/** One file: how its columns were matched, what it would change, which rows have faults (row number, column, sentence; at most 200). */
export const showBatch = contract(
  'imports.show',
  z.object({ batch: z.uuid() }),
  batch.extend({
    header: z.array(z.string()),
    matched: z.array(z.object({ header: z.string(), column: z.string().nullable(), sure: z.boolean() })),
    columns: z.array(column),
    missing: z.array(z.string()),
    ignored: z.array(z.string()),
    faults: z.array(z.object({ row: z.int(), column: z.string().nullable(), say: z.string() })),
  }),
);
/** Says which column of the file is which, then starts the dry run. */
export const judgeBatch = contract(
  'imports.judge',
  z.object({ batch: z.uuid(), columns: z.record(z.string(), z.string().nullable()).optional() }),
  subject,
);
/** Takes the good rows into the ledger; faulty ones stay in the returned file. */
export const acceptBatch = contract(
  'imports.accept',
  z.object({
    batch: z.uuid(),
    why,
    /** What a second person was shown, in a digest; written by the request put before them. */ judged: z.string().max(64).optional(),
  }),
  subject,
);
/** Takes everything this file brought out again, where nothing has been built on it since. */
export const undoBatch = contract('imports.undo', z.object({ batch: z.uuid(), why }), subject);
// Files travel by POST /api/imports.upload?kind=&community= (multipart), GET /api/imports.returned?batch=, GET /api/imports.template?kind=&form=xlsx|csv.
/** A file on its way in; it travels as multipart, never as JSON. */
export const receiveFile = contract(
  'imports.upload',
  z.object({
    kind: z.enum(importKinds),
    community: z.uuid(),
    fileName: z.string().trim().min(1, '文件没有名字').max(200),
    bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
  }),
  subject,
);
const file = z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) });
/** The file as it came, with what became of each row. */
export const returnedFile = contract('imports.returned', z.object({ batch: z.uuid() }), file);
/** An empty file of a kind, to fill in. */
export const templateOf = contract(
  'imports.template',
  z.object({ kind: z.enum(importKinds), form: z.enum(['xlsx', 'csv']).default('xlsx') }),
  file,
);
