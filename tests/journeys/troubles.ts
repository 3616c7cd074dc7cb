import type { Page } from 'playwright-core';

/** What no journey may meet, whatever it is about: errors on the page, blocked content, missing files, a server that broke. */
export type Troubles = { watch(page: Page, whose: string): void; met(): readonly string[] };

/** Chromium repeats every answer of 400 and more as a console error; what those mean is read from the answers themselves. */
const echo = /^Failed to load resource/;

export function openTroubles(): Troubles {
  const met: string[] = [];
  return {
    met: () => met,
    watch(page, whose) {
      const note = (what: string) => met.push(`${whose} at ${new URL(page.url()).pathname}: ${what}`);
      page.on('pageerror', (error) => note(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !echo.test(message.text())) note(message.text());
      });
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        const missing = response.status() === 404 && !pathname.startsWith('/api/');
        if (missing || response.status() >= 500) note(`${response.status()} for ${pathname}`);
      });
    },
  };
}
