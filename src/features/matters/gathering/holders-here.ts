import type { Context, Seeing } from '#kernel/action.ts';
import type { Method, Step } from '#method/language.ts';
import type { MatterContext } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { holdersOf, postsAt } from '../holders.ts';
import type { MatterRecord } from '../standing.ts';

/**
 * Who holds the posts that sit at the step a matter stands at, today; undefined where nobody sits, which costs no question. From whom the matter is kept does
 * not sit on it.
 */
export async function holdersHere(
  { db, now }: Pick<Context | Seeing, 'db' | 'now'>,
  method: Method,
  record: MatterRecord,
): Promise<MatterContext['holders']> {
  const kinds = record.step === null ? [] : seatedKinds(stepOf(method, record.step));
  if (kinds.length === 0) return undefined;
  const posts = postsAt(kinds, record, now);
  const held = await holdersOf(db, posts);
  return Object.fromEntries(posts.map(({ kind }, nth) => [kind, (held[nth] ?? []).filter((person) => !record.kept_from.includes(person))]));
}

/** The kinds of post whose holders speak at a step, or meet there. */
export function seatedKinds(step: Step): readonly string[] {
  if (step.do === 'meet') return step.seats;
  return 'panels' in step ? [...new Set(step.panels.flatMap(({ of }) => (of === 'parties' ? [] : of)))] : [];
}
