import type { Actor } from '#kernel/actor.ts';
import { type MatterRecord, stateOf } from '../standing.ts';
import type { Kept } from '../timeline.ts';

const told: readonly (string | null)[] = ['opener', 'party'];

/** `mine` they asked for it, `sided` they are another side of it. */
type ReadBySide = Pick<MatterRecord, 'state'> & { readonly mine: boolean; readonly sided: boolean };

/**
 * The events of a matter with several sides, as one of them reads them: what another side wrote, or had written down for them, is told by who settles it and not by
 * the page. Everybody else reads them whole.
 */
export function betweenSides(rows: readonly Kept[], shown: ReadBySide, { person, account }: Actor): Kept[] {
  const { others = [] } = stateOf(shown);
  if (others.length === 0 || !(shown.mine || shown.sided)) return [...rows];
  const isOwn = (row: Kept) =>
    (row.by_person !== null && row.by_person === person) || (row.by_account !== null && row.by_account === account);
  const isOf = (row: Kept) => told.includes(row.by_as) || (row.kind === 'opened' && !shown.mine) || 'voice' in Object(row.facts);
  return rows.map((row) => (isOf(row) && !isOwn(row) ? { ...row, said: null } : row));
}
