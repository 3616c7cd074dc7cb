/** How a council is put together, as its rule says. */
export type Rule = {
  readonly leads: boolean;
  readonly fixed: number | null;
  readonly others: boolean;
};
/** What its parts are called. */
export type Parts = { readonly lead?: string | undefined; readonly fixed: readonly string[]; readonly others: readonly string[] };
type Part = { readonly name: string; readonly role: string };

type Fault = 'lead' | 'no_lead' | 'fixed' | 'groups' | 'others' | 'twice';

/** @returns what is wrong with the parts by the rule: a lead too few or too many, not the number of fixed parts, others where none may be, a name twice; or null. */
export function faultIn(rule: Rule, parts: Parts): Fault | null {
  return leadFault(rule, parts) ?? fixedFault(rule, parts) ?? (!rule.others && parts.others.length > 0 ? 'others' : twice(parts));
}

function leadFault({ leads }: Rule, { lead }: Parts): Fault | null {
  if (leads) return lead === undefined ? 'lead' : null;
  return lead === undefined ? null : 'no_lead';
}

function fixedFault({ fixed: count }: Rule, { fixed }: Parts): Fault | null {
  if (count === null) return fixed.length < 2 ? 'groups' : null;
  return fixed.length === count ? null : 'fixed';
}

function twice({ lead, fixed, others }: Parts): Fault | null {
  const named = [lead, ...fixed, ...others];
  return new Set(named).size < named.length ? 'twice' : null;
}

/** The parts a session or a council cannot do without and that are not there: who leads, and every fixed part; of others any number is enough. */
export function lackingOf<P extends Part>(parts: readonly P[], isThere: (part: P) => boolean): string[] {
  return parts.filter((part) => part.role !== 'other' && !isThere(part)).map(({ name }) => name);
}
