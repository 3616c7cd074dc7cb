import { z } from 'zod';
import { atLeast, contract, subject } from '#kernel/contract.ts';
import type { Pictures, Said } from '#kernel/print.ts';
import { answers } from '../asked.ts';
import { doable } from '../shapes.ts';

const matter = z.uuid();
const document = z.string().max(40);

const field = doable.shape.outcomes.element.shape.fields.element;

/** One document as it stands. `missing` says what to do; `why` why it is not needed; `by` who put it there. */
const standing = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['here', 'missing', 'left-out']),
  /** What is in it, or why it is not needed, or what is missing and where to mend it. */
  says: z.string(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  scans: z.array(z.uuid()),
  fields: z.array(field),
  /** What was written, to be written anew. */
  said: answers.nullable(),
  attach: z.boolean(),
  leave: z.boolean(),
});

export const printedAs = z.enum(['file', 'draft', 'agreement']);
/** 人民调解卷宗: the thirteen documents of a mediation, for whoever mediates it and nobody else. */
export const mediationFile = contract(
  'matters.mediation-file',
  z.object({ matter }),
  z.object({
    number: z.string(),
    subject: z.string(),
    mediator: z.string(),
    ready: z.int(),
    of: z.int(),
    documents: z.array(standing),
    printed: z.array(z.object({ at: z.string(), what: printedAs })),
  }),
);

/** Whether this actor has something of the file to read: the whole of it, or a copy of the agreement as a side. */
export const fileOpen = contract('matters.file-open', z.object({ matter }), z.object({ whole: z.boolean(), agreement: z.boolean() }));

/** Written in place, in the fields of the document. */
export const writeInFile = contract('matters.write-in-file', z.object({ matter, document, answers }), subject);
/** Paper, as pictures that were sent up before. */
export const attachToFile = contract(
  'matters.attach-to-file',
  z.object({ matter, document, photos: z.array(z.uuid()).min(1, '请先拍照').max(20) }),
  subject,
);
/** Not needed, and why. */
export const leaveOutOfFile = contract(
  'matters.leave-out-of-file',
  z.object({ matter, document, reason: atLeast(4, '请写明为什么不附（至少 4 个字）').max(200) }),
  subject,
);

/** What is to be printed: it is set after it was written down, in no transaction. */
const toPrint = z.object({ id: z.uuid(), name: z.string(), said: z.custom<Said>(Boolean), pictures: z.custom<Pictures>(Boolean) });
/** One PDF of all documents in order: POST /api/matters.print-mediation-file. With something missing it is a draft, and says so on top. */
export const printFile = contract('matters.print-mediation-file', z.object({ matter }), toPrint);
/** 协议书 for one of its sides, or for who mediates: POST /api/matters.print-agreement. */
export const printAgreement = contract('matters.print-agreement', z.object({ matter }), toPrint);
/** A sheet of the file as a picture: GET /api/matters.file-scan/:id. */
export const fileScan = contract('matters.file-scan', subject, z.object({ bytes: z.custom<Uint8Array>((v) => v instanceof Uint8Array) }));
