import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, string>;
type Font = ReadonlyMap<number, string>;

/** Every word on a PDF in the order it was set, read from its bytes as somebody would copy it out of a reader; blanks are left out, for lines break anywhere. */
export function wordsOn(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, id = '', holds = '']) => [id, holds]));
  const pages = [...objects.values()].filter((holds) => /\/Type \/Page\b/.test(holds));
  return pages
    .map((page) => wordsIn(streamOf(objects, page, 'Contents'), fontsOf(objects, page)))
    .join('')
    .replace(/\s/g, '');
}

/** What one object says of another, by name: `/Contents 22 0 R`. */
function named(objects: Objects, holder: string, name: string): string {
  return objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(holder)?.[1] ?? '') ?? '';
}

function streamOf(objects: Objects, holder: string, name: string): string {
  const [, packed = ''] = /stream\n([\s\S]*?)\nendstream/.exec(named(objects, holder, name)) ?? [];
  return packed === '' ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

/** Each font of a page: which character stands behind which of its glyphs. */
function fontsOf(objects: Objects, page: string): ReadonlyMap<string, Font> {
  const resources = named(objects, page, 'Resources');
  return new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      fontFrom(streamOf(objects, objects.get(id) ?? '', 'ToUnicode')),
    ]),
  );
}

function fontFrom(map: string): Font {
  const characters = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)].filter(([, , to = '']) => to !== 'FFFF');
  return new Map(
    characters.map(([, from = '', to = '']) => [Number.parseInt(from, 16), Buffer.from(to, 'hex').swap16().toString('utf16le')]),
  );
}

function wordsIn(strokes: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font = new Map();
  let said = '';
  for (const [, name, shown = ''] of strokes.matchAll(/^\/(F\d+) [\d.]+ Tf$|^(\[.*\]) TJ$/gm)) {
    if (name === undefined)
      said += glyphsIn(shown)
        .map((glyph) => font.get(glyph) ?? '')
        .join('');
    else font = fonts.get(name) ?? new Map();
  }
  return said;
}

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The strings between round brackets, which may hold such brackets in pairs; two bytes a glyph, some of them behind a backslash. */
function glyphsIn(shown: string): number[] {
  const bytes: number[] = [];
  let depth = 0;
  for (const [one] of shown.matchAll(/\\[0-7]{3}|\\[\s\S]|[\s\S]/g)) {
    const closes = one === ')' && depth === 1;
    if (depth > 0 && !closes) bytes.push(byteOf(one));
    if (one === '(') depth += 1;
    if (one === ')') depth -= 1;
  }
  return bytes.flatMap((byte, nth) => (nth % 2 === 0 ? [] : [((bytes[nth - 1] ?? 0) << 8) + byte]));
}

function byteOf(written: string): number {
  if (written.length === 4) return Number.parseInt(written.slice(1), 8);
  const plain = written.length === 2 ? (escaped[written.charAt(1)] ?? written.charAt(1)) : written;
  return plain.charCodeAt(0);
}
