import { type RawBuilder, sql } from 'kysely';
import { inMyAreas, wordsOf } from '#features/areas/door.ts';
import { keptFrom, seenBy } from '#features/matters/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { PaperRow } from './contract.ts';
import { titles } from './words.ts';

/** A sheet with what its list says of it. */
export type Paper = {
  readonly id: string;
  readonly code: string;
  readonly kind: PaperRow['kind'];
  readonly leaf_id: string | null;
  readonly matter_id: string | null;
  readonly step: string | null;
  readonly seq: number | null;
  readonly person_id: string | null;
  readonly place_id: string;
  readonly community_id: string;
  readonly printed_at: string;
  readonly came_back_at: string | null;
  readonly how: 'photo' | 'code' | 'list' | null;
  readonly became: string | null;
  readonly merged: boolean;
  readonly photo_id: string | null;
  readonly void_at: string | null;
  readonly leaf: string | null;
  readonly subject: string | null;
  readonly masked: string | null;
  readonly place: string;
  readonly place_kind: string;
  readonly number: string | null;
};

const columns: RawBuilder<Paper> = sql`p.id, p.code, p.kind, p.leaf_id, p.matter_id, p.step, p.seq, p.person_id, p.place_id, p.community_id, p.printed_at,
  p.came_back_at, p.how, p.became, p.merged, p.photo_id, p.void_at, (select name from leaf where id = p.leaf_id) as leaf, m.subject,
  (select masked from person where id = p.person_id) as masked, ${wordsOf('a')} as place, a.kind as place_kind,
  (select number from matter where id = p.became) as number`;
const joined: RawBuilder<unknown> = sql`paper p join area a on a.id = p.place_id left join matter m on m.id = p.matter_id`;

/** Sheets of the areas an actor holds a staff post for; those of a matter only where they see it, and none that became a sealed one they do not hear. */
function mine(actor: Actor): RawBuilder<boolean> {
  const sealed = sql<boolean>`exists (select from matter m where m.id = p.became and m.seen_by is not null and (${seenBy(actor)}) is not true)`;
  return sql<boolean>`(${inMyAreas(actor, 'p')} and (p.matter_id is null or ${seenBy(actor)})
    and (p.became is null or not (${sealed} or ${keptFrom(actor, sql`p.became`)})))`;
}

/** Sheets as far as the actor sees them, the newest first. */
export async function papersWhere({ db, actor }: Seeing, which: RawBuilder<boolean>, most: number): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select ${columns} from ${joined} where ${which} and ${mine(actor)} order by p.id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** One sheet the actor sees, or `not_found`. */
export async function paperWhere(seeing: Seeing, which: RawBuilder<boolean>): Promise<Paper> {
  return (await papersWhere(seeing, which, 1))[0] ?? refuse('not_found');
}

/** The same with its row locked: of two who bring it in at the same moment the second finds it in. */
export async function lockedPaper(seeing: Seeing & { readonly db: Tx }, id: string): Promise<Paper> {
  await lock(seeing.db, id);
  return await paperWhere(seeing, sql<boolean>`p.id = ${id}`);
}

async function lock(db: Db | Tx, id: string): Promise<void> {
  await sql`select from paper where id = ${id} for update`.execute(db);
}

export function rowOf(paper: Paper): PaperRow {
  const { came_back_at, how, became, number } = paper;
  return {
    ...{ id: paper.id, code: paper.code, kind: paper.kind, title: titleOf(paper) },
    ...{ masked: paper.masked, place: paper.place, printedAt: paper.printed_at, void: paper.void_at !== null },
    back: came_back_at && how && became && number ? { at: came_back_at, how, merged: paper.merged, matter: became, number } : null,
  };
}

export function titleOf({ kind, leaf, subject }: Paper): string {
  return kind === 'order' ? titles.order(leaf) : titles[kind](subject ?? '');
}

/** The kinds of places something can be at; a blank sheet printed for wider ground asks where. */
const exact = ['estate', 'building', 'unit', 'dwelling'];

/** Whether a sheet leaves a line to write where it is about: a blank order of which only the ground of whoever printed it is known. */
export function asksWhere({ kind, person_id, place_kind }: Paper): boolean {
  return kind === 'order' && person_id === null && !exact.includes(place_kind);
}
