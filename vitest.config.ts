import { defineConfig } from 'vitest/config';

/** Folders whose tests need neither a database nor a browser, so they start at once. */
const pure = ['src/{method,library,ui}/**/*.test.{ts,tsx}'];

/** One PostgreSQL for the whole run; each file gets a database of its own from a template. */
const database = ['src/testing/database.ts'];

export default defineConfig({
  test: {
    clearMocks: true,
    maxWorkers: '100%',
    isolate: false, // files share a process one after another, so that the code is read once; nothing in it remembers who used it before
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,bin,demo}/**/*.test.{ts,tsx}'],
          exclude: pure,
          globalSetup: database,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: database,
          testTimeout: 300_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 }, // a browser needs a core for itself, so the other tests come first
        },
      },
    ],
  },
});
