import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './src/apps/build/compressed.ts';
import { devPages } from './src/apps/build/dev-pages.ts';
import { firstLoad } from './src/apps/build/first-load.ts';
import { serviceWorkers } from './src/apps/build/service-workers.ts';

const page = (app: string) => fileURLToPath(new URL(`./src/apps/${app}/index.html`, import.meta.url));

/** Four apps, one build: dist/{resident,worker,console,screen}/index.html, everything shared under /assets. */
export default defineConfig({
  root: 'src/apps',
  publicDir: 'public',
  plugins: [react(), devPages(), serviceWorkers(), firstLoad({ resident: 150, worker: 150 }), compressed()],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox91'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { resident: page('resident'), worker: page('worker'), console: page('console'), screen: page('screen') } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
