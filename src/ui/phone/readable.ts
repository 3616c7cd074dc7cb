/** What can be pressed or filled in is not read out, nor what is hidden from readers or meant for them alone; a link's words belong to the story. */
const SKIPPED = 'button, input, select, textarea, nav, [aria-hidden="true"], [hidden], .for-readers, .foot, .backbar';
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, b, legend, label, small, td, th';
const LONGEST = 120;

/** The words of a page in the order they stand, cut into pieces a phone's voice says in one breath. */
export function readable(page: Element): string[] {
  const lines: string[] = [];
  gather(page, lines);
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).flatMap(breaths);
}

function gather(node: Element, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) append(lines, child.textContent ?? '');
    if (child instanceof Element && !child.matches(SKIPPED)) gatherPart(child, lines);
  }
}

/** A block begins a line of its own and ends it. */
function gatherPart(part: Element, lines: string[]): void {
  const isBlock = part.matches(BLOCKS);
  if (isBlock) lines.push('');
  gather(part, lines);
  if (isBlock) lines.push('');
}

function append(lines: string[], text: string): void {
  if (lines.length === 0) lines.push('');
  lines[lines.length - 1] += text;
}

function breaths(line: string): string[] {
  if (line === '') return [];
  if (line.length <= LONGEST) return [line];
  const sentences = line.split(/(?<=[。！？；])/);
  return sentences.length > 1 ? sentences : [line];
}
