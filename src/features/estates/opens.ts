import { type managementModes, openable } from './contract.ts';

/** Who looks after an estate; `unsaid` until the office has said it. */
export type Managed = (typeof managementModes)[number] | 'unsaid';
export type Opened = (typeof openable)[number];

/**
 * What may be begun in an estate, by who looks after it (row S4-C32): owners may always elect and vote (Civil Code, article 277); a firm's people sit where a
 * firm looks after it; owners who look after it themselves have a property committee and people of their own.
 */
export const opens = {
  'owners-committee': ['firm', 'self', 'none', 'unsaid'],
  founding: ['none'],
  firm: ['firm', 'unsaid'],
  'property-committee': ['self', 'none', 'unsaid'],
  officers: ['self'],
  crew: ['self'],
  'fee-ledger': ['self'],
} as const satisfies Readonly<Record<Opened, readonly Managed[]>>;

export function isOpen(what: Opened, managed: Managed): boolean {
  return opens[what].some((one) => one === managed);
}

/** The table for one estate, line by line. */
export function openIn(managed: Managed) {
  return openable.map((what) => ({
    what,
    is: isOpen(what, managed) ? ('open' as const) : ('closed' as const),
  }));
}

/** Posts and bodies of an estate that only stand where their line of the table is open. */
export const opensFor: Readonly<Record<string, Opened>> = {
  property: 'firm',
  'fee-collector': 'officers',
  'fee-payer': 'officers',
  cleaner: 'crew',
  'estate-committee': 'property-committee',
  'property-branch': 'firm',
  'property-committee': 'property-committee',
};
