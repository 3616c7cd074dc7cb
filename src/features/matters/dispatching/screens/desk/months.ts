/** The month `by` months from this one, `2026-03`. */
export function monthOf(month: string, by: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at - 1 + by, 1)).toISOString().slice(0, 7);
}

/** 2026 年 3 月 */
export function monthName(month: string): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return `${year} 年 ${at} 月`;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
