/** A number as it is called: A007. */
export function labelOf(letter: string, number: number): string {
  return `${letter}${String(number).padStart(3, '0')}`;
}
