import type { Beat } from './beats.ts';

/** Who it is about: the nth neighbour of a grid, one of the people a visitor can be, or whom one of them acts for. */
export type Who = readonly [grid: string, nth: number] | 'resident' | 'elder' | 'kin';

/** When it began, before today: on a day at a time of the clock, or so many minutes ago. */
export type Ago = { readonly days: number; readonly at: string } | { readonly minutes: number };

/** One neighbour's order, from the asking to where it stands today. */
export type Tale = {
  readonly who: Who;
  readonly ago: Ago;
  readonly leaf: string;
  readonly subject: string;
  readonly more?: string;
  /** Where it is: at home unless said otherwise. */
  readonly where?: 'unit' | 'building';
  /** It complains of whoever sends the orders of this grid out. */
  readonly aboutSender?: true;
  /** Staff wrote it down for them. */
  readonly by?: 'phone' | 'counter' | 'visit' | 'wechat';
  readonly goesOn: readonly Beat[];
};
