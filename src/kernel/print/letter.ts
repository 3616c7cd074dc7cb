import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { print, qr } from '../print.ts';
import type { Block } from './block.ts';
import type { Sheet } from './contract.ts';
import { dayOf } from './when.ts';
import { words } from './words.ts';

const template = join(import.meta.dirname, 'letter.typ');

export type Letter = {
  readonly title: string;
  /** What it is looked up by, below its code and in the name of the file; null for what is the same for everybody. */
  readonly number: string | null;
  readonly blocks: readonly Block[];
  /** Who says it. */
  readonly by: string;
  /** Where the code leads, and what stands beside it. */
  readonly address: string;
  readonly online: string;
  /** Whose copy it is; null for what hangs on a board or is handed to everybody. */
  readonly whose: string | null;
};

/** A letter as offices write them (GB/T 9704), as PDF with the name of its file. */
export function letterOf(now: Temporal.Instant, letter: Letter): Sheet {
  const { address, ...said } = letter;
  return { name: words.file(letter.title, letter.number), bytes: print(template, { ...said, qr: qr(address), on: dayOf(now) }) };
}
