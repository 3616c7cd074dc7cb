import type { Feature } from '#kernel/action.ts';
import { book, bookFor, cancel } from './book.ts';
import { close, open, openMade, plan } from './keep.ts';
import { bookings, dayOfVenue, list, mine, outlived } from './read.ts';
import { refusals } from './words.ts';

/** Venues: rooms and courts of a community, planned, open or closed, and who uses them when. */
export const venues: Feature = {
  name: 'venues',
  actions: [plan, open, close, book, bookFor, cancel],
  queries: [list, dayOfVenue, mine, bookings],
  effects: { 'work-accepted': openMade },
  expiries: outlived,
  refusals,
};
