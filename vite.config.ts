import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './src/apps/build/compressed.ts';
import { devPages } from './src/apps/build/dev-pages.ts';
import { firstLoad } from './src/apps/build/first-load.ts';
import { nonceForStyles } from './src/apps/build/nonce-for-styles.ts';
import { serviceWorkers } from './src/apps/build/service-workers.ts';

const page = (app: string) => fileURLToPath(new URL(`./src/apps/${app}/index.html`, import.meta.url));

/**
 * What every app or every phone screen needs travels in one piece each: a first visit over a slow line waits for the number of pieces
 * as much as for their weight. What only some screens need is left apart.
 */
const fewPieces = [
  { name: 'ground', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]|rolldown[\\/]runtime|vite[\\/]preload-helper/ },
  { name: 'ui', test: /src[\\/]ui[\\/][\w-]+\.ts$/, minShareCount: 3 },
  { name: 'phone', test: /src[\\/]ui[\\/]phone[\\/](?!sheet|code-scanner|form-fields|masked|place)[\w-]+\.(tsx?|css)$/, minShareCount: 3 },
];

/** Four apps, one build: dist/{resident,worker,console,screen}/index.html, everything shared under /assets. */
export default defineConfig({
  root: 'src/apps',
  publicDir: 'public',
  plugins: [react(), devPages(), nonceForStyles(), serviceWorkers(), firstLoad({ resident: 150, worker: 150 }), compressed()],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox91'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: { codeSplitting: { groups: fewPieces } },
      input: { resident: page('resident'), worker: page('worker'), console: page('console'), screen: page('screen') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
