/** Labour Law, articles 36 and 41: 44 hours a week, and no more than three above eight a day. Minutes. */
export const mostAWeek = 44 * 60;
export const mostOfShift = 11 * 60;

/** How long a shift lasts, over midnight too. @param starts `HH:MM` @param ends `HH:MM` @returns minutes */
export function shiftMinutes(starts: string, ends: string): number {
  const day = 24 * 60;
  return (minuteOf(ends) - minuteOf(starts) + day) % day;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
