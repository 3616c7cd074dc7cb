import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const sources = fileURLToPath(new URL('../../', import.meta.url));
const page = 'resident/index.html';

/** The mode of a build in which every words file is replaced by its twin. */
export const english = 'english';

/** The twin of a file of words, which stands beside it: `words.ts` and `words.en.ts`. */
export const twinOf = (file: string) => file.replace(/\.ts$/, '.en.ts');

/** Where a file of words has a twin, the twin is built in; only the twin itself still reaches the Chinese it stands beside. */
export function wordsInEnglish(): Plugin {
  return {
    name: 'mulin-words-in-english',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found === null || !found.id.startsWith(sources) || !found.id.endsWith('.ts')) return found;
      const twin = twinOf(found.id);
      return importer !== twin && existsSync(twin) ? { ...found, id: twin } : found;
    },
  };
}

/** The page itself in English, as `en.html` beside the Chinese one. */
export function pageInEnglish(): Plugin {
  return {
    name: 'mulin-page-in-english',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: (html) => said.reduce((text, [chinese, word]) => text.replace(chinese, word), html),
    generateBundle: {
      order: 'post', // after Vite has written the page
      handler(_options, bundle) {
        const built = bundle[page];
        if (built?.type !== 'asset') return this.error(`No ${page} was built`);
        if (/[\u3400-\u9fff]/.test(String(built.source))) this.error(`${page} still speaks Chinese: see said in in-english.ts`);
        built.fileName = join(dirname(page), 'en.html');
      },
    },
  };
}

const said: readonly (readonly [string, string])[] = [
  ['lang="zh-CN"', 'lang="en"'],
  [
    '有事，找邻里：说一句话，看得见进度，好不好您说了算。',
    'Need a hand? Ask your neighbours: say one sentence, follow it, and you have the last word.',
  ],
  ['<title>睦邻</title>', '<title>Mulin</title>'],
  ['睦邻，正在打开…', 'Mulin is opening…'],
  [
    '这一页要打开 JavaScript 才能用。也可以直接给社区打电话，或到社区服务台来办。',
    'This page needs JavaScript. You can also ring the community, or come to its counter.',
  ],
];

/** Once the apps are built, the resident's app is built a second time in English: no first visit carries two languages. */
export function thenInEnglish(configFile: string): Plugin {
  let outDir: string;
  return {
    name: 'mulin-then-in-english',
    apply: 'build',
    configResolved({ build: { outDir: chosen } }) {
      outDir = chosen;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await build({ configFile, mode: english, logLevel: 'warn', build: { outDir } });
      },
    },
  };
}
