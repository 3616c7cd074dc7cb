import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { compressed } from './src/apps/build/compressed.ts';
import { devPages } from './src/apps/build/dev-pages.ts';
import { firstLoad } from './src/apps/build/first-load.ts';
import { english, pageInEnglish, thenInEnglish, wordsInEnglish } from './src/apps/build/in-english.ts';
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

const inEveryBuild = {
  outDir: '../../dist',
  target: ['chrome87', 'safari14', 'firefox91'],
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  reportCompressedSize: false,
  chunkSizeWarningLimit: 1200,
};
const output = { codeSplitting: { groups: fewPieces } };

/** Four apps, one build: dist/{resident,worker,console,screen}/index.html, everything shared under /assets; then the resident's app in English. */
const inChinese: UserConfig = {
  root: 'src/apps',
  publicDir: 'public',
  plugins: [
    react(),
    devPages(),
    nonceForStyles(),
    serviceWorkers({ resident: 'resident', worker: 'worker' }),
    firstLoad('first-load.json', { resident: 150, worker: 150 }),
    compressed(),
    thenInEnglish(fileURLToPath(import.meta.url)),
  ],
  build: {
    ...inEveryBuild,
    emptyOutDir: true,
    rolldownOptions: {
      output,
      input: { resident: page('resident'), worker: page('worker'), console: page('console'), screen: page('screen') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
};

const inEnglish: UserConfig = {
  root: 'src/apps',
  publicDir: false,
  plugins: [
    wordsInEnglish(),
    react(),
    serviceWorkers({ resident: 'resident-en' }),
    firstLoad('first-load-en.json', { resident: 150 }),
    pageInEnglish(),
    compressed(),
  ],
  build: { ...inEveryBuild, emptyOutDir: false, rolldownOptions: { output, input: { resident: page('resident') } } },
};

export default defineConfig(({ mode }) => (mode === english ? inEnglish : inChinese));
