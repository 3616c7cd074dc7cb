/** How a council is put together, as its rule says. */
export type Rule = {
  readonly leads: boolean;
  readonly fixed: number | null;
  readonly others: boolean;
};
/** What its parts are called. */
export type Parts = { readonly lead?: string | undefined; readonly fixed: readonly string[]; readonly others: readonly string[] };
type Part = { readonly name: string; readonly role: string };

/** @returns what is wrong with the parts by the rule: a lead too few or too many, not the number of fixed parts, others where none may be, a name twice; or null. */
export function faultIn(rule: Rule, { lead, fixed, others }: Parts): 'lead' | 'no_lead' | 'fixed' | 'groups' | 'others' | 'twice' | null {
  const named = [...(lead === undefined ? [] : [lead]), ...fixed, ...others];
  if (rule.leads && lead === undefined) return 'lead';
  if (!rule.leads && lead !== undefined) return 'no_lead';
  if (rule.fixed !== null && fixed.length !== rule.fixed) return 'fixed';
  if (rule.fixed === null && fixed.length < 2) return 'groups';
  if (!rule.others && others.length > 0) return 'others';
  return new Set(named).size < named.length ? 'twice' : null;
}

/** The parts a session or a council cannot do without and that are not there: who leads, and every fixed part; of others any number is enough. */
export function lackingOf<P extends Part>(parts: readonly P[], isThere: (part: P) => boolean): string[] {
  return parts.filter((part) => part.role !== 'other' && !isThere(part)).map(({ name }) => name);
}
