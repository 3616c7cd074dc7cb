import type { NavEntry } from '#ui/console/frame.tsx';
import { words } from './words.ts';

type Place = NavEntry & { readonly for: (held: Held) => boolean };

/** What somebody's posts amount to: the kinds of work they do, and the kinds of posts. */
export type Held = { readonly works: readonly string[]; readonly kinds: readonly string[] };

const staff = ({ works }: Held) => works.includes('staff');
const anyone = () => true;
const desk = ({ kinds }: Held) => kinds.includes('secretary') || kinds.includes('community-staff');
const deskAndHead = (held: Held) => desk(held) || held.kinds.includes('grid-head');
const overseers = (held: Held) => deskAndHead(held) || held.works.includes('leader') || held.works.includes('administrator');
/** Works, promises and plans are kept by the office and watched by leaders. */
const keepsOrLeads = (held: Held) => deskAndHead(held) || held.kinds.some((kind) => kind === 'street-leader' || kind === 'county-leader');

const places: readonly Place[] = [
  { to: '/', name: words.queue, icon: 'list', exact: true, for: staff },
  { to: '/dispatching', name: words.dispatching, icon: 'pool', for: deskAndHead },
  { to: '/raised', name: words.raised, icon: 'list', for: ({ works }) => works.includes('leader') },
  { to: '/entrusting', name: words.entrusting, icon: 'paper', for: ({ works }) => works.includes('leader') },
  { to: '/agency', name: words.agency, icon: 'hand', for: (held) => deskAndHead(held) || held.kinds.includes('first-agent') },
  { to: '/rounds', name: words.rounds, icon: 'people', for: (held) => deskAndHead(held) || held.kinds.includes('street-leader') },
  { to: '/plans', name: words.plans, icon: 'list', for: (held) => staff(held) || held.works.includes('leader') },
  { to: '/works', name: words.works, icon: 'fix', for: keepsOrLeads },
  { to: '/commitments', name: words.commitments, icon: 'hand', for: keepsOrLeads },
  { to: '/emergency', name: words.emergency, icon: 'shield', for: keepsOrLeads },
  { to: '/people', name: words.people, icon: 'person', for: staff },
  { to: '/households', name: words.households, icon: 'people', for: staff },
  { to: '/areas', name: words.areas, icon: 'home', for: anyone },
  { to: '/posts', name: words.posts, icon: 'shield', for: overseers },
  { to: '/bindings', name: words.bindings, icon: 'phone', for: desk },
  { to: '/import', name: words.import, icon: 'paper', for: desk },
  { to: '/methods', name: words.methods, icon: 'fix', for: deskAndHead },
  { to: '/tree', name: words.tree, icon: 'hand', for: overseers },
  { to: '/figures', name: words.figures, icon: 'board', for: deskAndHead },
  { to: '/calendar', name: words.calendar, icon: 'clock', for: overseers },
];

/** Where what waits for somebody stands. */
const waits: readonly string[] = ['/', '/raised'];

/** The places of the console somebody can use; what would only be refused is not offered. @param waiting how many tasks wait for them. */
export function navFor(held: Held, waiting: number | undefined): NavEntry[] {
  return places
    .filter((place) => place.for(held))
    .map(({ for: _, ...entry }) => (waits.includes(entry.to) ? { ...entry, count: waiting } : entry));
}
