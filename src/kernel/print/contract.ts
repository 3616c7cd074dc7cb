import { z } from 'zod';
import { contract } from '../contract.ts';

/** A PDF with the name of its file. */
export const pdf = z.object({ name: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) });
export type Sheet = z.output<typeof pdf>;

/**
 * What is asked for as a PDF: GET /api/<name>?… `online` is where the code on it leads to, the address of this county; the route says it, so that nobody need ask
 * with it.
 */
export function sheetContract<const N extends string, S extends z.ZodRawShape>(name: N, asked: S) {
  return contract(name, z.object({ ...asked, online: z.url().max(200) }), pdf);
}
