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
const deskOrLeads = (held: Held) => desk(held) || held.kinds.some((kind) => kind === 'street-leader' || kind === 'county-leader');
/** Works, promises and plans are kept by the office and watched by leaders. */
const keepsOrLeads = (held: Held) => deskAndHead(held) || deskOrLeads(held);

/** Whoever says yes or no to what others ask for. */
export const allows = ({ kinds }: Held) => kinds.some((kind) => allowers.includes(kind));
const allowers: readonly string[] = ['secretary', 'street-leader', 'county-leader', 'security-admin', 'audit-admin'];

const { groups } = words;

const places: readonly Place[] = [
  { to: '/', group: groups.work, name: words.queue, icon: 'list', exact: true, for: staff },
  { to: '/approvals', group: groups.work, name: words.approvals, icon: 'ok', for: allows },
  {
    to: '/approvals',
    group: groups.work,
    name: words.askedFor,
    icon: 'ok',
    for: (held) => !allows(held) && (desk(held) || held.kinds.includes('system-admin')),
  },
  { to: '/hall', group: groups.work, name: words.hall, icon: 'board', for: desk },
  { to: '/paper', group: groups.work, name: words.paper, icon: 'paper', for: staff },
  { to: '/dispatching', group: groups.work, name: words.dispatching, icon: 'pool', for: deskAndHead },
  { to: '/following', group: groups.work, name: words.following, icon: 'hand', for: deskAndHead },
  { to: '/raised', group: groups.work, name: words.raised, icon: 'list', for: ({ works }) => works.includes('leader') },
  { to: '/entrusting', group: groups.work, name: words.entrusting, icon: 'paper', for: ({ works }) => works.includes('leader') },
  { to: '/appointments', group: groups.work, name: words.appointments, icon: 'clock', for: deskAndHead },
  { to: '/line', group: groups.work, name: words.line, icon: 'talk', for: deskAndHead },
  {
    to: '/agency',
    group: groups.work,
    name: words.agency,
    icon: 'hand',
    for: (held) => deskAndHead(held) || held.kinds.includes('first-agent'),
  },
  {
    to: '/rounds',
    group: groups.together,
    name: words.rounds,
    icon: 'refresh',
    for: (held) => deskAndHead(held) || held.kinds.includes('street-leader'),
  },
  { to: '/series', group: groups.together, name: words.series, icon: 'clock', for: deskAndHead },
  { to: '/plans', group: groups.together, name: words.plans, icon: 'paper', for: (held) => staff(held) || held.works.includes('leader') },
  { to: '/works', group: groups.together, name: words.works, icon: 'fix', for: keepsOrLeads },
  { to: '/commitments', group: groups.together, name: words.commitments, icon: 'people', for: keepsOrLeads },
  { to: '/partners', group: groups.together, name: words.partners, icon: 'hand', for: desk },
  { to: '/around', group: groups.together, name: words.around, icon: 'place', for: deskAndHead },
  { to: '/estates', group: groups.together, name: words.estates, icon: 'home', for: desk },
  { to: '/fieldwork', group: groups.together, name: words.fieldwork, icon: 'place', for: desk },
  { to: '/emergency', group: groups.together, name: words.emergency, icon: 'warn', for: keepsOrLeads },
  { to: '/livelihood', group: groups.together, name: words.livelihood, icon: 'hand', for: deskAndHead },
  { to: '/people', group: groups.ledgers, name: words.people, icon: 'person', for: staff },
  { to: '/households', group: groups.ledgers, name: words.households, icon: 'people', for: staff },
  { to: '/pairing', group: groups.ledgers, name: words.pairing, icon: 'talk', for: desk },
  { to: '/skilled', group: groups.ledgers, name: words.skilled, icon: 'star', for: desk },
  { to: '/corrections', group: groups.ledgers, name: words.corrections, icon: 'fix', for: staff },
  { to: '/services', group: groups.ledgers, name: words.services, icon: 'hand', for: staff },
  { to: '/areas', group: groups.ledgers, name: words.areas, icon: 'home', for: anyone },
  { to: '/posts', group: groups.ledgers, name: words.posts, icon: 'shield', for: overseers },
  { to: '/bodies', group: groups.ledgers, name: words.bodies, icon: 'people', for: overseers },
  { to: '/duties', group: groups.ledgers, name: words.duties, icon: 'star', for: desk },
  { to: '/members', group: groups.ledgers, name: words.members, icon: 'people', for: ({ kinds }) => kinds.includes('secretary') },
  { to: '/bindings', group: groups.ledgers, name: words.bindings, icon: 'phone', for: desk },
  { to: '/import', group: groups.ledgers, name: words.import, icon: 'paper', for: desk },
  { to: '/methods', group: groups.ways, name: words.methods, icon: 'board', for: deskAndHead },
  { to: '/tree', group: groups.ways, name: words.tree, icon: 'talk', for: overseers },
  {
    to: '/method-figures',
    group: groups.ways,
    name: words.methodFigures,
    icon: 'board',
    for: keepsOrLeads,
  },
  { to: '/doses', group: groups.ways, name: words.doses, icon: 'board', for: deskOrLeads },
  { to: '/figures', group: groups.ways, name: words.figures, icon: 'star', for: deskAndHead },
  {
    to: '/second-rules',
    group: groups.ways,
    name: words.secondRules,
    icon: 'shield',
    for: ({ kinds }) => kinds.includes('security-admin') || kinds.includes('system-admin'),
  },
  { to: '/calendar', group: groups.ways, name: words.calendar, icon: 'clock', for: overseers },
  { to: '/rights', group: groups.ways, name: words.rights, icon: 'shield', for: overseers },
  { to: '/audit', group: groups.ways, name: words.audit, icon: 'shield', for: ({ kinds }) => kinds.includes('audit-admin') },
];

/** Where what waits for somebody stands. */
const waits: readonly string[] = ['/', '/raised'];

/** How many wait for somebody: tasks, and what they are to allow. */
type Waiting = { readonly tasks: number | undefined; readonly allowing: number | undefined };

/** The places of the console somebody can use; what would only be refused is not offered. */
export function navFor(held: Held, { tasks, allowing }: Waiting): NavEntry[] {
  const countOf = (to: string) => (waits.includes(to) ? tasks : to === '/approvals' ? allowing : undefined);
  return places
    .filter((place) => place.for(held))
    .map(({ for: _, ...entry }) =>
      waits.includes(entry.to) || entry.to === '/approvals' ? { ...entry, count: countOf(entry.to) } : entry,
    );
}
