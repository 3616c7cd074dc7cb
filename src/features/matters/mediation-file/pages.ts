import { Temporal } from 'temporal-polyfill';
import { zone } from '#kernel/clock.ts';
import type { Block } from '#kernel/print/block.ts';
import { sayAnswer } from '#method/describe.ts';
import type { Answer, Answers, Field } from '#method/forms.ts';
import type { Entry, Standing } from './completeness.ts';
import type { Source } from './documents.ts';
import { paperWords as words } from './paper-words.ts';
import type { Note, Told } from './told.ts';

/** Somebody as they stand on paper: what the ledger holds, and empty where it holds nothing, for a pen. */
export type Signer = { readonly name: string; readonly sex: string; readonly born: string; readonly phone: string; readonly home: string };

/** Everything the pages are made from. `pictures`: how each photo or sheet is called among the pictures of the print. */
export type Material = {
  readonly told: Told;
  readonly number: string;
  readonly year: number;
  readonly leaf: string;
  readonly channel: string;
  readonly committee: string;
  readonly mediator: string;
  readonly applicant: Signer;
  readonly others: readonly Signer[];
  readonly endedAt: string | null;
  readonly today: string;
  readonly left: readonly { readonly name: string; readonly why: string }[];
  readonly pictures: ReadonlyMap<string, string>;
};

/** The blocks of one document as it is printed. */
export function blocksOf(standing: Standing, material: Material): Block[] {
  return [...makers[standing.document.source](material, standing), ...sheetsOf(standing.entry, material)];
}

type Maker = (material: Material, standing: Standing) => Block[];

const makers: Record<Source, Maker> = {
  made: (material, { document }) => (document.id === 'cover' ? coverOf(material) : document.id === 'back' ? backOf(material) : []),
  application: (material, { entry }) => [
    rows([...signerRows(words.applicant, material.applicant), ...material.others.flatMap((one) => signerRows(words.respondent, one))]),
    ...textUnder(words.facts, wordIn(entry, 'facts') ?? material.told.facts),
    ...textUnder(words.requests, wordIn(entry, 'requests')),
    small(words.told),
    ...agreedInApp(material),
    signs([words.applicantSigns]),
  ],
  intake: (material) => [
    rows([
      [words.day, dayOf(material.told.takenAt)],
      [words.sides, [material.applicant, ...material.others].map(({ name }) => name).join('、')],
      [words.kind, material.leaf],
      [words.source, material.channel],
      [words.mediator, material.mediator],
    ]),
    ...textUnder(words.facts, material.told.facts),
    ...agreedInApp(material),
    signs([words.sideSigns, words.sideSigns, words.registrarSigns]),
  ],
  notes: ({ told }, standing) => [...writtenIn(standing), ...notesOf(told.notes), signs([words.askedSigns, words.askerSigns])],
  evidence: ({ told, pictures }, { entry }) => [
    small(words.evidence(told.photos.length + (entry?.scans.length ?? 0))),
    { is: 'pictures', pictures: told.photos.flatMap(({ id, at }, nth) => picture(pictures, id, words.photo(nth + 1, dayOf(at)))) },
  ],
  sessions: (material, standing) => [
    ...writtenIn(standing),
    ...notesOf(material.told.sessions),
    signs([words.sideSigns, words.sideSigns, words.mediatorSigns]),
  ],
  agreement: (material) => agreementBlocks(material),
  oral: (_material, standing) => [...writtenIn(standing), signs([words.sideSigns, words.sideSigns, words.mediatorSigns])],
  revisit: ({ told }, standing) => [...writtenIn(standing), ...notesOf(told.revisits), signs([words.visitorSigns])],
  court: () => [],
  remarks: ({ left }, standing) => [
    ...(left.length === 0 ? [text(null, words.allHere)] : [text(words.left, left.map(({ name, why }) => `${name}：${why}。`).join('\n'))]),
    ...textUnder(words.more, wordIn(standing.entry, 'record')),
    signs([words.keeperSigns]),
  ],
};

/** 协议书: who, what about, what they came to, when each signed; room for hands and seal. */
export function agreementBlocks({ told, applicant, others, leaf, facts = told.facts }: Material & { facts?: string | null }): Block[] {
  const { agreement } = told;
  return [
    rows([...signerRows(words.side, applicant), ...others.flatMap((one) => signerRows(words.side, one))]),
    ...textUnder(words.dispute, [leaf, facts].filter(Boolean).join('：')),
    ...(agreement ? agreement.terms.flatMap(({ label, say }) => textUnder(label, say)) : []),
    ...(agreement?.signedAt ? [small(words.signedInApp(dayOf(agreement.signedAt)))] : []),
    text(words.effect, words.effectMeans),
    signs([words.sideSigns, words.sideSigns, words.mediatorSigns]),
  ];
}

function coverOf({ leaf, number, year, mediator, told, endedAt, today }: Material): Block[] {
  return [
    rows([
      [words.title, leaf],
      [words.number, words.numberOf(year, number)],
      [words.mediator, mediator],
      [words.days, words.until(dayOf(told.takenAt), dayOf(endedAt))],
      [words.keeper, mediator],
      [words.filed, dayOf(today)],
      [words.kept, words.keptChoices],
    ]),
  ];
}

function backOf({ mediator, today }: Material): Block[] {
  return [
    rows([
      [words.keeper, mediator],
      [words.filed, dayOf(today)],
      [words.checker, ''],
    ]),
  ];
}

function signerRows(as: string, { name, sex, born, phone, home }: Signer): [string, string][] {
  return [
    [as, [name, sex, born].filter(Boolean).join('　')],
    [words.home, [home, phone].filter(Boolean).join('　')],
  ];
}

function agreedInApp({ told }: Material): Block[] {
  return told.consentedAt ? [small(words.consented(dayOf(told.consentedAt)))] : [];
}

/** What was written in place: short answers in a table, texts under their own heads. */
function writtenIn({ document, entry }: Standing): Block[] {
  const said: Answers = entry?.said ?? {};
  const answered = document.fields.flatMap((field) => {
    const answer = said[field.id];
    return answer === undefined || answer === '' ? [] : [{ field, say: sayWritten(field, answer) }];
  });
  const short = answered.filter(({ field }) => field.kind !== 'note').map(({ field, say }) => [field.label, say] as const);
  const long = answered.filter(({ field }) => field.kind === 'note').flatMap(({ field, say }) => textUnder(field.label, say));
  return [...(short.length > 0 ? [rows(short)] : []), ...long];
}

function sayWritten(field: Field, answer: Answer): string {
  if (field.kind !== 'date') return sayAnswer(field, answer);
  const { year, month, day } = Temporal.PlainDate.from(String(answer));
  return words.dayOf(year, month, day);
}

function notesOf(notes: readonly Note[]): Block[] {
  return notes.map(({ at, by, step, text: said }) => text([dayOf(at), step, by].filter(Boolean).join('　'), said));
}

function sheetsOf(entry: Entry | null, { pictures }: Material): Block[] {
  const scans = entry?.scans ?? [];
  return scans.length === 0
    ? []
    : [{ is: 'pictures', pictures: scans.flatMap((id, nth) => picture(pictures, id, words.sheet(nth + 1, scans.length))) }];
}

function picture(pictures: ReadonlyMap<string, string>, id: string, caption: string) {
  const file = pictures.get(id);
  return file === undefined ? [] : [{ file, caption }];
}

function wordIn(entry: Entry | null, field: string): string | null {
  const said = entry?.said?.[field];
  return typeof said === 'string' && said.trim() !== '' ? said : null;
}

const rows = (of: readonly (readonly [string, string])[]): Block => ({ is: 'rows', rows: of });
const text = (title: string | null, said: string): Block => ({ is: 'text', title, text: said });
const small = (said: string): Block => ({ is: 'small', text: said });
const signs = (names: readonly string[]): Block => ({ is: 'sign', names });

function textUnder(title: string, said: string | null): Block[] {
  return said === null || said === '' ? [] : [text(title, said)];
}

/** 2026年3月2日; empty where it is not known, for a pen. */
function dayOf(at: string | null): string {
  if (at === null) return '';
  const { year, month, day } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return words.dayOf(year, month, day);
}
