/** Two neighbouring characters of a short line, as they are looked for: case, width and blanks make no difference. */
export function pairsOf(text: string): string[] {
  const letters = [...lineOf(text)];
  return letters.length < 2 ? letters : [...new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))];
}

export function lineOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** What a matter of this community is found by. */
export function wordsIn(community: string, subject: string): string[] {
  return pairsOf(subject).map((pair) => `${community.slice(-8)}${pair}`);
}
