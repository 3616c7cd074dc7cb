import type { Answer, Asked } from '#kernel/contract.ts';
import type { Cleared } from '../../../danger/screens/danger.tsx';
import type { begin, beginnable } from '../../contract.ts';

export type Beginnable = Answer<typeof beginnable>['rows'][number];
export type Channel = Beginnable['channels'][number];
/** Somebody found in the ledger, shown masked; or, without a row there, whoever answers at a phone. */
export type Someone = { readonly id: string; readonly masked: string; readonly more: string } | { readonly phone: string };

/** What is being begun, as far as it is written. */
export type Beginning = {
  readonly method: string | null;
  readonly leaf: string;
  readonly at: string | null;
  /** Places chosen inside it, from the widest to the narrowest. */
  readonly finer: readonly string[];
  readonly subject: string;
  readonly more: string;
  readonly by: 'self' | 'opener';
  readonly opener: Someone | null;
  readonly channel: Channel | null;
  readonly agreed: boolean;
  readonly others: readonly Someone[];
};

export const nothingBegun: Beginning = {
  method: null,
  leaf: '',
  at: null,
  finer: [],
  subject: '',
  more: '',
  by: 'self',
  opener: null,
  channel: null,
  agreed: false,
  others: [],
};

export type Lack = 'leaf' | 'place' | 'subject' | 'subjectLong' | 'subjectNumber' | 'opener' | 'agreed' | 'others';

/** The first thing that is still wrong with it. */
export function lackOf(draft: Beginning, row: Beginnable): Lack | null {
  if (row.leaves.length > 0 && row.leaves.every(({ id }) => id !== draft.leaf)) return 'leaf';
  if (placeOf(draft, row) === undefined) return 'place';
  const ofSubject = lackOfSubject(draft.subject.trim());
  if (ofSubject !== null) return ofSubject;
  if (isForSomebody(draft, row) && draft.opener === null) return 'opener';
  if (isForSomebody(draft, row) && !draft.agreed) return 'agreed';
  return row.sides && draft.others.length === 0 ? 'others' : null;
}

function lackOfSubject(subject: string): Lack | null {
  if ([...subject].length < 2) return 'subject';
  if ([...subject].length > 60) return 'subjectLong';
  return /\d{7,}/.test(subject.normalize('NFKC').replace(/[\s-]/g, '')) ? 'subjectNumber' : null;
}

export function isForSomebody({ by }: Beginning, { channels }: Beginnable): boolean {
  return by === 'opener' && channels.length > 0;
}

/** Where it is, as wide as it was chosen: at first the first place of my posts. */
export function placeOf({ at, finer }: Beginning, { places }: Beginnable): string | undefined {
  return finer.at(-1) ?? places.find(({ id }) => id === at)?.id ?? places[0]?.id;
}

/** What is asked of the server; nothing as long as something lacks. */
export function askedOf(draft: Beginning, row: Beginnable, danger: { readonly danger?: Cleared }): Asked<typeof begin> | null {
  const place = placeOf(draft, row);
  if (lackOf(draft, row) !== null || place === undefined) return null;
  const { leaf, subject, more, others } = draft;
  return {
    ...{ method: row.method, place, subject: subject.trim(), ...danger },
    ...{ others: row.sides ? others.flatMap((side) => ('id' in side ? [side.id] : [])) : [] },
    ...(row.leaves.some(({ id }) => id === leaf) ? { leaf } : {}),
    ...(more.trim() === '' ? {} : { more: more.trim() }),
    ...openerOf(draft, row),
  };
}

function openerOf(draft: Beginning, row: Beginnable): Pick<Asked<typeof begin>, 'opener'> {
  const { opener, channel } = draft;
  const heard = channel ?? row.channels[0];
  if (!isForSomebody(draft, row) || opener === null || heard === undefined) return {};
  const who = 'phone' in opener ? { phone: opener.phone } : { person: opener.id };
  return { opener: { ...who, channel: heard, agreed: true } };
}
