const SUBJECT_MOST = 60;
const MORE_MOST = 500;
/** Seven digits and more are a phone or an ID number; people put blanks and dashes between them, and phones type wide digits. */
const NUMBERS = /\p{N}(?:[\s\-－]*\p{N}){6,}/gu;
const ANY_LONG_NUMBER = /\d(?:[\s-]*\d){6,}/;

/** The short line everybody at work on it may read, and what only those who do it read. `moved`: the sentence did not stay as it was said. */
export type Told = { readonly subject: string; readonly more: string; readonly moved: boolean };

/**
 * Parts what somebody said in one breath: the subject line is short and carries no numbers of persons; the whole of a sentence that is too long,
 * or names a number, goes with the explanation, where it is sealed. Who said nothing is taken at the name of the service they chose.
 */
export function tellApart(say: string, more: string, leafName: string): Told {
  const said = say.trim().replaceAll(/\s+/g, ' ');
  const plain = said.replaceAll(NUMBERS, '…');
  const open = [...plain].length >= 2 && !ANY_LONG_NUMBER.test(plain.normalize('NFKC'));
  const subject = open ? shortened(plain) : leafName;
  const moved = [...said].length >= 2 && subject !== said;
  const whole = moved ? [said, more.trim()].filter(Boolean).join('\n') : more.trim();
  return { subject, more: whole.slice(0, MORE_MOST), moved };
}

/** Cut at the last stop within the room there is; where there is none, in the middle of the words. */
function shortened(text: string): string {
  if (text.length <= SUBJECT_MOST) return text;
  const room = text.slice(0, SUBJECT_MOST - 1);
  const stop = Math.max(...['。', '！', '？', '，', '；', ',', '!', '?', ';', ' '].map((mark) => room.lastIndexOf(mark)));
  return `${stop >= 10 ? room.slice(0, stop) : wholeCharacters(room)}…`;
}

/** A character of two halves is not cut between them. */
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
