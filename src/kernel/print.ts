import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import { refuse } from './refusal.ts';

/** What a sheet says, as plain data; its template reads it as `given` of document.typ. */
export type Said = { readonly [name: string]: Sayable };
type Sayable = string | number | boolean | null | readonly Sayable[] | { readonly [name: string]: Sayable };

/** Pictures (PNG, JPEG, SVG) a template may show as `image("/pictures/<name>")`. */
export type Pictures = Readonly<Record<string, Uint8Array>>;

const root = join(import.meta.dirname, '..', '..');
/** How many prints a page set before is remembered: forms repeat, and memory stays bounded. */
const remembered = 10;

/**
 * A PDF by a Typst template, some 5 ms a page.
 * @param template the absolute path of a `.typ` file inside src; what it imports starts with `/src/`.
 * Refuses `no_fonts` when this machine has no Chinese font; a template that fails is a bug and is thrown.
 */
export function print(template: string, said: Said, pictures: Pictures = {}): Buffer {
  return typeset({ template, said, pictures }, (press, sheet) => press.pdf(sheet, {}));
}

/** The same sheet as one SVG, its pages below each other, and how many there are. */
export function drawn(template: string, said: Said, pictures: Pictures = {}): { readonly svg: string; readonly pages: number } {
  return typeset({ template, said, pictures }, (press, sheet) => ({ svg: press.plainSvg(sheet), pages: sheet.numOfPages }));
}

/** What a template marked for whoever reads the sheet by program: the values of `metadata` under this label, as `<page-of-part>`. */
export function marked(template: string, said: Said, label: string): unknown {
  return typeset({ template, said, pictures: {} }, (press, sheet) => press.query(sheet, { selector: label, field: 'value' }));
}

/** A QR code as SVG. A quarter of it may be folded, stained or written over. */
export function qr(text: string): string {
  return renderSVG(text, { ecc: 'Q', border: 2 });
}

type Sheet = { readonly template: string; readonly said: Said; readonly pictures: Pictures };

function typeset<T>({ template, said, pictures }: Sheet, give: (press: NodeCompiler, sheet: NodeTypstDocument) => T): T {
  const press = warmPress();
  const shown = Object.entries(pictures).map(([name, bytes]) => [join(root, 'pictures', name), Buffer.from(bytes)] as const);
  for (const [path, bytes] of shown) press.mapShadow(path, bytes);
  try {
    const made = press.compile({ mainFilePath: template, inputs: { given: JSON.stringify(said) } });
    const sheet = made.result ?? fail(press, made.takeError());
    return give(press, sheet);
  } finally {
    for (const [path] of shown) press.unmapShadow(path);
    press.evictCache(remembered);
  }
}

function fail(press: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): never {
  throw new Error(`A template does not print: ${JSON.stringify(error && press.fetchDiagnostics(error))}`);
}

let press: NodeCompiler | undefined;

/** One compiler for the whole life of the process, made at the first print: reading the fonts takes a third of a second. */
function warmPress(): NodeCompiler {
  press ??= ready(NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...broughtFonts()] }] }));
  return press;
}

/** The fonts that come with the packages; what the system has is found without being named. */
function* broughtFonts(): Generator<string> {
  for (const folder of fontFolders) {
    const path = join(root, 'node_modules', folder);
    if (existsSync(path)) yield path;
  }
}

/** Full sets of characters, so that rare names are printed: 通用规范汉字表 with its extensions. bin/install.mjs takes the other weights away. */
const fontFolders = ['@expo-google-fonts/noto-serif-sc/400Regular', '@expo-google-fonts/noto-serif-sc/700Bold', '@embedpdf/fonts-sc/fonts'];

const families = '"Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun"';

/** Tries one character without falling back: where no family is known, pages would be full of empty boxes. */
function ready(press: NodeCompiler): NodeCompiler {
  const tried = press.compile({ mainFileContent: `#set text(font: (${families}), fallback: false)\n睦` });
  const words = tried.result && press.plainSvg(tried.result);
  return words?.includes('<use ') ? press : refuse('no_fonts');
}
