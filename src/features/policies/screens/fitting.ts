type Conditions = { readonly from: number | null; readonly anyOf: readonly string[] };

/**
 * Whether a benefit may be for somebody, by their age and what they tick of themself; reckoned where they tick it.
 * @param age null where it is not known: then what goes by age alone is not proposed.
 */
export function fitsMe(
  { from, anyOf }: Conditions,
  { age, says }: { readonly age: number | null; readonly says: readonly string[] },
): boolean {
  const oldEnough = from === null || (age !== null && age >= from);
  return oldEnough && (anyOf.length === 0 || anyOf.some((statement) => says.includes(statement)));
}
