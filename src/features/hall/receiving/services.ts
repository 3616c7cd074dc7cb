import { sql } from 'kysely';
import { z } from 'zod';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Field, fieldShape } from '#method/forms.ts';

export type Service = {
  readonly id: string;
  readonly name: string;
  readonly leaf: string;
  readonly documents: readonly string[];
  readonly online: boolean;
  readonly window: string;
  readonly community: string;
  readonly questions: readonly Field[];
};

/** What a window takes today, by its ids; refuses what is not offered. */
export async function servicesOf({ db }: Seeing, ids: readonly string[]): Promise<ReadonlyMap<string, Service>> {
  const { rows } = await sql<Service & { questions: unknown }>`
    select s.id, s.name, s.leaf_id as leaf, s.documents, s.online, w.id as window, w.community_id as community, l.questions
    from hall_service s join hall_window w on w.id = s.window_id join leaf l on l.id = s.leaf_id
    where s.id = any(${[...ids]}::uuid[]) and s.ended_at is null and w.closed_at is null`.execute(db);
  if (rows.length !== new Set(ids).size) refuse('hall.service_gone');
  return new Map(rows.map((row) => [row.id, { ...row, questions: z.array(fieldShape).parse(row.questions) }]));
}
