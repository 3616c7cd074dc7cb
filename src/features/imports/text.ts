/** Longest cell a community's file may carry; longer ones are a document in the wrong place. */
export const longestText = 500;

const fullWidth = /[０-９Ａ-Ｚａ-ｚ（）－＃／．＋＠：]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: such characters come in through copied cells and must go
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/**
 * A cell's text as people mean it: full-width digits and letters become plain, invisible and direction signs go, any run of
 * blanks becomes one space, and the apostrophe goes that Excel (or our own returned copy) puts before a leading `=`.
 */
export function clean(text: string): string {
  return text
    .replace(invisible, '')
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00A0]+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
}

/** What two headings share when a person would call them the same: no blanks, brackets, stars or units. */
export function keyOf(heading: string): string {
  return clean(heading)
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[\s*＊:：、,，。/\\_-]/g, '')
    .toLowerCase();
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"). */
export function unarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
