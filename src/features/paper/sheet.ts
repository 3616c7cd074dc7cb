import { join } from 'node:path';
import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { consentOn, markedLabel } from '#kernel/print/consent.ts';
import { words as printed } from '#kernel/print/words.ts';
import { print, qr, type Said } from '#kernel/print.ts';
import { refuse } from '#kernel/refusal.ts';
import { sensitiveNames } from '#method/sensitive.ts';
import { pictured } from './code.ts';
import { contentOf, type Field } from './content.ts';
import { paperSheet } from './contract.ts';
import { handlers } from './handing-out/words.ts';
import { asksWhere, type Paper, paperWhere, titleOf } from './papers.ts';
import { sheetWords as words } from './words.ts';

export const template = join(import.meta.dirname, 'sheet.typ');

/** The sheet as it is printed. Nobody's name stands on it in full: the code knows whose it is. One that came back is not printed again. */
export const sheet = query(paperSheet, {
  who: { posts: handlers },
  guarded: true,
  async run(seeing, { id, large }) {
    const paper = await paperWhere(seeing, sql<boolean>`p.id = ${id}`);
    const said = await saidOn(seeing, paper, large === 'yes');
    return { name: printed.file(titleOf(paper), paper.code), bytes: print(template, said) };
  },
});

/** What a sheet says and asks, for its template. */
export async function saidOn(seeing: Seeing, paper: Paper, large: boolean): Promise<Said> {
  if (paper.void_at !== null) refuse('paper.void');
  if (paper.came_back_at !== null) refuse('paper.back_already', { number: paper.number ?? '' });
  const { fields, outcomes, sensitive } = await contentOf(seeing, paper);
  if (paper.kind === 'step' && outcomes.length === 0) refuse('paper.nothing_to_answer');
  const around = await aroundOf(seeing, paper);
  return {
    ...{
      title: words.title[paper.kind](paper.leaf),
      intro: words.intro[paper.kind],
      code: paper.code,
      qr: qr(pictured(paper.code)),
      large,
    },
    who: paper.masked,
    place: asksWhere(paper) ? null : paper.place,
    ...{ about: paper.subject, number: around.number, bring: around.documents },
    ...{ subject: paper.kind === 'order', more: paper.kind === 'order', joins: paper.kind === 'join' },
    fields: fields.map(asked),
    outcomes: outcomes.map(({ name, fields: asks }) => ({ name, fields: asks.map(asked) })),
    stars: outcomes.some(({ rates }) => rates) ? Object.values(words.starNames) : [],
    consent: consentOn([...fields, ...outcomes.flatMap((outcome) => outcome.fields)].map(told), sensitive && sensitiveNames[sensitive]),
    foot: words.foot(around.community, around.phone),
    printed: printed.printed(dayOf(seeing.now)),
    words: onSheet,
  };
}

const { about, number, who, known, phone, place, bring, subject, more, also, tick, agree, sign, date } = words;
/** The words its template reads. */
export const onSheet = {
  ...printed.fields,
  ...{ about, number, who, known, phone, place, bring, subject, more, also, tick, agree, sign, date, starsTitle: words.stars },
};

/** What a field is called, and what it tells of where it is sensitive. */
function told({ label, sensitive }: Field): { label: string; what: string | null } {
  return { label, what: sensitive && sensitiveNames[sensitive] };
}

function asked(field: Field): Said {
  const { kind, required, choices } = field;
  const { label, what } = told(field);
  return { label: markedLabel(label, what), kind, required, choices: choices.map(({ name }) => ({ name })) };
}

type Around = {
  readonly community: string;
  readonly phone: string | null;
  readonly number: string | null;
  readonly documents: string | null;
};

async function aroundOf({ db }: Seeing, paper: Paper): Promise<Around> {
  const { rows } = await sql<{ community: string; phone: string | null; number: string | null; documents: string[] | null }>`
    select c.name as community, c.phone, (select number from matter where id = ${paper.matter_id}) as number, (select documents from leaf where id = ${paper.leaf_id}) as documents
    from area c where c.id = ${paper.community_id}`.execute(db);
  const { documents = null, ...around } = rows[0] ?? refuse('not_found');
  return { ...around, documents: documents && (documents.length > 0 ? documents.join('、') : words.nothingToBring) };
}
