import type { standings } from './contract.ts';

type Turn = { readonly called_at: string | null; readonly served_at: string | null; readonly gone_at: string | null };

/** How a number stands: waiting, called, served, or gone (given up, or called and not there). */
export function standingOf({ called_at, served_at, gone_at }: Turn): (typeof standings)[number] {
  if (served_at !== null) return 'served';
  if (gone_at !== null) return 'gone';
  return called_at === null ? 'waiting' : 'called';
}
