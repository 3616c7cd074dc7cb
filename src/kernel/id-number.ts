/** Why eighteen places are no ID number (GB 11643-1999): too few or others than digits, a day of birth that never was, or a check character that does not fit. */
export type IdFault = 'shape' | 'birth' | 'check';

/** What is wrong with an ID number, written without blanks and with a large X; nothing: undefined. */
export function idFault(text: string): IdFault | undefined {
  if (!/^\d{17}[\dX]$/.test(text)) return 'shape';
  if (!isDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return 'birth';
  return checkCharacter(text) === text[17] ? undefined : 'check';
}

/** The last character of an ID number, from the seventeen before it (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkCharacter(seventeen: string): string {
  const sum = Array.from({ length: 17 }, (_, place) => Number(seventeen[place]) * (2 ** (17 - place) % 11)).reduce((a, b) => a + b, 0);
  return '10X98765432'.charAt(sum % 11);
}

/** Whether `2026-11-22` is a day of the civil calendar between 1900 and 2100. */
export function isDay(iso: string): boolean {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1900 && year <= 2100 && date >= 1 && date <= (lengths[month - 1] ?? 0);
}
