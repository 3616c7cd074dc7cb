import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { unusedPhoto } from '#features/matters/door.ts';
import { query } from '#kernel/action.ts';
import { openGate } from '#kernel/gate.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { codeIn } from './code.ts';
import { contentOf, nothing } from './content.ts';
import { listPapers, openPaper, papersOf as papersOfContract, readPhoto } from './contract.ts';
import { handlers } from './handing-out/words.ts';
import { asksWhere, papersWhere, paperWhere, rowOf } from './papers.ts';
import { sameAs } from './same.ts';
import { codeOn } from './scan.ts';

const pageSize = 20;

/** Sheets that are out, or those that came back, the newest first. */
export const list = query(listPapers, {
  who: { posts: handlers },
  async run(seeing, { after: mark, pick }) {
    const from = after(mark, z.tuple([z.uuid()]));
    const before = from === null ? sql<boolean>`true` : sql<boolean>`p.id < ${from[0]}::uuid`;
    const stands = pick === 'out' ? sql<boolean>`(p.came_back_at is null and p.void_at is null)` : sql<boolean>`p.came_back_at is not null`;
    const papers = await papersWhere(seeing, sql<boolean>`${stands} and ${before}`, pageSize + 1);
    const page = paged(papers, pageSize, ({ id }) => [id]);
    return { rows: page.rows.map(rowOf), next: page.next };
  },
});

/** A sheet by its code, as typed or read from a photo, or from the list. */
export const open = query(openPaper, {
  who: { posts: handlers },
  async run(seeing, { code, id, person }) {
    const paper = await paperWhere(seeing, whichOf(code, id));
    const isOut = paper.came_back_at === null && paper.void_at === null;
    const content = isOut ? await contentOf(seeing, paper) : nothing;
    const blank = paper.person_id === null && paper.kind !== 'step';
    return {
      ...{ ...rowOf(paper), ...content, photo: paper.photo_id },
      same: await sameAs(seeing, paper, person ?? null),
      needsPerson: isOut && blank,
      needsPlace: isOut && asksWhere(paper),
    };
  },
});

function whichOf(code: string | undefined, id: string | undefined): RawBuilder<boolean> {
  if (id !== undefined) return sql<boolean>`p.id = ${id}`;
  return sql<boolean>`p.code = ${codeIn(code ?? '') ?? refuse('paper.code_wrong')}`;
}

/** One photo at a time is looked at: a picture unfolds in memory. */
const inTurn = openGate(1);

/** Finds the code on a photo the actor has just sent up. */
export const readOnPhoto = query(readPhoto, {
  who: { posts: handlers },
  async run(seeing, { photo }) {
    const bytes = await unusedPhoto(seeing, photo);
    return { code: await inTurn(() => codeOn(bytes)) };
  },
});

const mostOfOne = 20;

/** The sheets of a matter: what was printed for it, and what was put to it. */
export const papersOf = query(papersOfContract, {
  who: { posts: handlers },
  async run(seeing, { matter }) {
    const papers = await papersWhere(seeing, sql<boolean>`(p.matter_id = ${matter} or p.became = ${matter})`, mostOfOne);
    return { rows: papers.map(rowOf) };
  },
});
