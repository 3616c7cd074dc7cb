import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const squeeze = promisify(brotliCompress);
const zip = promisify(gzip);
const WORTH_IT = /\.(js|css|svg|webmanifest)$/;

/** Lays a .br and a .gz beside every script and style, so that the server never spends time on squeezing them. */
export function compressed(): Plugin {
  return {
    name: 'mulin-compressed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post', // Vite still fills in what a page preloads while it writes the bundle; squeezed before that, a script would not run
      async handler(_options, bundle) {
        const files = Object.values(bundle).filter((file) => WORTH_IT.test(file.fileName));
        for (const file of files) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          const small = await squeeze(source, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: source.length },
          });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: small });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: await zip(source, { level: 9 }) });
        }
      },
    },
  };
}
