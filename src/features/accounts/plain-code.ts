/** A code however it was typed: small letters, blanks, the dash left out. */
export function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
