import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { print, qr } from '../print.ts';
import type { Sheet } from './contract.ts';
import { momentOf } from './when.ts';
import { words } from './words.ts';

const template = join(import.meta.dirname, 'slip.typ');

export type Slip = {
  readonly title: string;
  /** What it is asked after by, large: a number of a matter, of a window, a code. */
  readonly number: string;
  /** What the number is: 受理号. */
  readonly called: string;
  readonly rows: readonly (readonly [string, string])[];
  /** What to do with it, in order. */
  readonly notes: readonly string[];
  /** Where the code leads, and what stands beside it. */
  readonly address: string;
  readonly online: string;
};

/** Half a page (A5) somebody takes home from a counter. It bears no name: slips get lost. */
export function slipOf(now: Temporal.Instant, slip: Slip): Sheet {
  const { address, ...said } = slip;
  const rows = slip.rows.filter(([, value]) => value !== '');
  return {
    name: words.file(slip.title, slip.number),
    bytes: print(template, { ...said, rows, qr: qr(address), on: words.printed(momentOf(now)) }),
  };
}
