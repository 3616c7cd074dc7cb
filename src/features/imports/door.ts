import { apart } from './apart.ts';
import type { Page } from './workbook.ts';

export const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet, and what stands on further ones, as an .xlsx: written in a thread of its own, so that a long list holds up nobody's request. Texts that look like formulas are disarmed. */
export async function writeSheet(...pages: readonly [Page, ...Page[]]): Promise<Uint8Array> {
  return await apart<readonly Page[], Uint8Array>('write-worker.ts', pages);
}
