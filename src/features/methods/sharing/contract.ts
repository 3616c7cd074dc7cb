import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { fault, largestPage, methodId, sentence } from '../designing/contract.ts';

const community = z.uuid();

/** Lets other communities of the county read it and take it up. */
export const share = contract('methods.share', z.object({ community, method: methodId }), subject);
/** Who has taken it up keeps what they took. */
export const unshare = contract('methods.unshare', z.object({ community, method: methodId }), subject);
/** Takes up what another community shared, as a method of one's own, published at once as its version 1; by names as they are said here. */
export const adopt = contract(
  'methods.adopt',
  z.object({
    community,
    method: methodId,
    name: sentence(2, 20, '请写工作法叫什么').optional(),
    unit: sentence(1, 4, '请写一件叫什么').optional(),
    /** As many as it has, in their order. */
    words: z
      .array(sentence(1, 6, '请写居民看到的词'))
      .max(12)
      .optional(),
  }),
  subject,
);

const text = z.string().max(2 * largestPage, '文件太大了，一个工作法的文件不会超过 160 KB');
/** What is wrong with a file, before it is taken in; none, and what it would be. */
export const readFile = contract(
  'methods.read-file',
  z.object({ community, text }),
  z.object({
    faults: z.array(fault),
    method: z.object({ name: z.string(), from: z.string(), about: z.string(), steps: z.array(z.string()) }).nullable(),
  }),
);
/** A file as a draft of a new method. Refused with each of its faults. */
export const importFile = contract('methods.import-file', z.object({ community, text }), subject);
/** A method, any version, as a file: GET /api/methods.export?community=…&method=…&version=… */
export const exportFile = contract(
  'methods.export',
  z.object({ community, method: methodId, version: z.coerce.number().int().min(1).max(10_000).optional() }),
  z.object({ name: z.string(), text: z.string() }),
);
