import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { book, bookFor, cancel } from './book.ts';
import { close, open, openMade, plan } from './keep.ts';
import { microGrounds, microHome, microHomes } from './micro/homes.ts';
import { endMicroHome, openMicroHome, setMicroHome } from './micro/keep.ts';
import { refusals as microRefusals } from './micro/words.ts';
import { bookings, dayOfVenue, list, mine, outlived } from './read.ts';
import { refusals } from './words.ts';

/** Venues: rooms and courts of a community, planned, open or closed, and who uses them when; and the micro homes that are made of them. */
export const venues: Feature = {
  name: 'venues',
  actions: [plan, open, close, book, bookFor, cancel, openMicroHome, setMicroHome, endMicroHome],
  queries: [list, dayOfVenue, mine, bookings, microHomes, microHome, microGrounds],
  effects: {
    'work-accepted': openMade,
    ...followsEnded({ table: 'venue', column: 'area_id' }, { table: 'micro_home', column: 'area_id' }),
  },
  expiries: outlived,
  refusals: { ...refusals, ...microRefusals },
};
