import { words } from './words.ts';

/** A field on a sheet, with what it tells of where that is sensitive. */
type Asked = { readonly label: string; readonly what: string | null };

/** A field as it is called on a sheet: what is sensitive may be left empty. */
export function markedLabel(label: string, what: string | null): string {
  return what === null ? label : `${label}${words.consent.mark}`;
}

/**
 * What stands at the foot of a form that asks something sensitive: a box to tick and a hand of its own for each thing it tells of, that refusing costs nothing, and
 * that it may be taken back (PIPL 29). @param whole what the whole form tells of, if it does @returns null where it asks nothing of the kind
 */
export function consentOn(fields: readonly Asked[], whole: string | null) {
  const marked = fields.flatMap(({ label, what }) => (what === null ? [] : [{ label, what }]));
  const named = Map.groupBy(marked, ({ what }) => what);
  const ticks = [
    ...(whole === null ? [] : [words.consent.whole(whole)]),
    ...[...named].map(([what, some]) => words.consent.field([...new Set(some.map(({ label }) => label))].join('」「'), what)),
  ];
  if (ticks.length === 0) return null;
  const { title, later, sign, date } = words.consent;
  return { title, ticks, free: whole === null ? words.consent.fieldFree : words.consent.wholeFree, later, sign, date };
}
