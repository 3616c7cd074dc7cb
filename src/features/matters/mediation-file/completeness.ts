import type { Answers } from '#method/forms.ts';
import { type FileDocument, fileDocuments } from './documents.ts';
import type { Told } from './told.ts';
import { fileWords as words } from './words.ts';

/** What was put in beside what the matter holds: the newest text, the newest sheets, or, where that is the last word, that it is left out. */
export type Entry = {
  readonly document: string;
  /** Why it is left out; null where it is not. */
  readonly why: string | null;
  readonly said: Answers | null;
  readonly scans: readonly string[];
  readonly by: string;
  readonly at: string;
};

/** `here` it is in the file, `left-out` it is not needed, `missing` it has to be put right; `says`: what is in it, why not, or where to mend it. */
export type State = { readonly state: 'here' | 'missing' | 'left-out'; readonly says: string; readonly closed?: boolean };
export type Standing = { readonly document: FileDocument; readonly entry: Entry | null } & State;

export type Held = {
  readonly told: Told;
  readonly entries: ReadonlyMap<string, Entry>;
  /** It has ended, or gone on, without the sides coming to terms. */
  readonly failed: boolean;
};

/** The self-check of a file: how each of its documents stands. */
export function standingsIn(held: Held): Standing[] {
  return fileDocuments.map((document) => {
    const entry = held.entries.get(document.id) ?? null;
    return { document, entry, ...stateOf(document, entry, held) };
  });
}

/** Whether nothing is missing any more. */
export function isComplete(standings: readonly Standing[]): boolean {
  return standings.every(({ state }) => state !== 'missing');
}

/** Whether both sides came to terms: in a text both signed, or one that was brought, or by word of mouth. */
export function cameToTerms({ told, entries }: Pick<Held, 'told' | 'entries'>): boolean {
  return isAgreed({ told, entries }) || entries.has('oral');
}

function stateOf(document: FileDocument, entry: Entry | null, held: Held): State {
  const spared = spares[document.source]?.(held) ?? null;
  if (spared !== null) return { state: 'left-out', ...spared };
  const found = heldIn(document, held);
  if (found !== null) return { state: 'here', says: [found, ...(entry && entry.why === null ? [entryState(entry).says] : [])].join('；') };
  if (entry) return entryState(entry);
  if (document.missing === null) return { state: 'here', says: words.made };
  return { state: 'missing', says: document.missing };
}

function entryState({ why, said, scans }: Entry): State {
  if (why !== null) return { state: 'left-out', says: why };
  const parts = [...(said ? [words.written] : []), ...(scans.length > 0 ? [words.scans(scans.length)] : [])];
  return { state: 'here', says: parts.join('；') };
}

/** Why a document is not needed, and whether it is closed: then nothing can be put in. */
type Spared = { readonly says: string; readonly closed: boolean };
const closed = (says: string): Spared => ({ says, closed: true });

/** What one document makes of another: of a written and an oral agreement one is enough; without an agreement there is none to look after. */
const spares: Partial<Record<FileDocument['source'], (held: Held) => Spared | null>> = {
  agreement: (held) => {
    if (isAgreed(held)) return null;
    return held.entries.has('oral') ? closed(words.oralInstead) : unsettled(held);
  },
  oral: (held) => {
    if (isAgreed(held)) return closed(words.writtenInstead);
    return held.entries.has('oral') ? null : (unsettled(held) ?? { says: words.oralIfNeeded, closed: false });
  },
  revisit: (held) => (held.failed && !cameToTerms(held) ? closed(words.nothingToVisit) : null),
  court: ({ entries }) => (entries.has('court') ? null : { says: words.noCourt, closed: false }),
};

function unsettled({ failed }: Held): Spared | null {
  return failed ? closed(words.notSettled) : null;
}

/** Whether there is a text both signed, here or on paper. */
export function isAgreed({ told, entries }: Pick<Held, 'told' | 'entries'>): boolean {
  return (told.agreement?.signedAt ?? null) !== null || entries.has('agreement');
}

type Finds = (told: Told) => string | null;

/** What the matter itself holds of a document, in a few words. */
const finds: Partial<Record<FileDocument['source'], Finds>> = {
  application: ({ facts }) => facts && words.fromOpening,
  intake: ({ takenAt }) => takenAt && words.fromTaking,
  notes: ({ notes }) => (notes.length > 0 ? words.notes(notes.length) : null),
  evidence: ({ photos }) => (photos.length > 0 ? words.photos(photos.length) : null),
  sessions: ({ sessions }) => (sessions.length > 0 ? words.sessions(sessions.length) : null),
  agreement: ({ agreement }) => (agreement?.signedAt ? words.signed : null),
  revisit: ({ revisits }) => (revisits.length > 0 ? words.revisits(revisits.length) : null),
};

function heldIn({ source }: FileDocument, { told }: Held): string | null {
  return finds[source]?.(told) ?? null;
}
