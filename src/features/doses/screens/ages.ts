import { words } from './words.ts';

/** 「0、3、18」 however it is parted: 0, 3, 18. */
export function agesIn(text: string): number[] {
  return (text.normalize('NFKC').match(/\d{1,4}/g) ?? []).map(Number);
}

/** The bands that begin at these ages, in words; none where the ages do not go up. */
export function bandsOf(ages: readonly number[]): string[] {
  if (ages.some((age, nth) => nth > 0 && age <= (ages[nth - 1] ?? age))) return [];
  return ages.map((from, nth) => {
    const next = ages[nth + 1];
    return words.band(from, next === undefined ? null : next - 1);
  });
}
