import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import type { Method, Step } from '#method/language.ts';
import type { MatterContext } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { holdersOf, postsAt } from '../holders.ts';
import type { MatterRecord } from '../standing.ts';

type Here = Pick<MatterContext, 'holders' | 'homes'>;

/**
 * Who holds the posts that sit at the step a matter stands at, today, and where a panel votes by homes, of which home each is; nothing where nobody sits, which costs no
 * question. From whom the matter is kept does not sit on it.
 */
export async function holdersHere({ db, now }: Pick<Context | Seeing, 'db' | 'now'>, method: Method, record: MatterRecord): Promise<Here> {
  const step = record.step === null ? null : stepOf(method, record.step);
  const kinds = step ? seatedKinds(step) : [];
  if (step === null || kinds.length === 0) return {};
  const posts = postsAt(kinds, record, now);
  const held = await holdersOf(db, posts);
  const holders = Object.fromEntries(
    posts.map(({ kind }, nth) => [kind, (held[nth] ?? []).filter((person) => !record.kept_from.includes(person))]),
  );
  return byHomes(step) ? { holders, homes: await homesOf(db, [...Object.values(holders).flat(), ...concerned(record)]) } : { holders };
}

const byHomes = (step: Step): boolean => 'panels' in step && step.panels.some(({ homes }) => homes);

/** Whom it concerns besides those who sit: their home steps aside with them. */
function concerned({ opener_person: opener, sides }: MatterRecord): string[] {
  return [...(opener ? [opener] : []), ...sides];
}

async function homesOf(db: Context['db'] | Seeing['db'], persons: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await sql<{
    id: string;
    household_id: string | null;
  }>`select id, household_id from person where id = any(${[...persons]}::uuid[])`.execute(db);
  return Object.fromEntries(rows.flatMap(({ id, household_id: home }) => (home === null ? [] : [[id, home]])));
}

/** The kinds of post whose holders speak at a step, or meet there. */
export function seatedKinds(step: Step): readonly string[] {
  if (step.do === 'meet') return step.seats;
  return 'panels' in step ? [...new Set(step.panels.flatMap(({ of }) => (of === 'parties' ? [] : of)))] : [];
}
