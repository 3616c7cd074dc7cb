import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../bin/browser.ts';
import type { Product } from './started.ts';

/** A slow phone: a quarter of this machine's speed, 1.6 Mbit/s, 150 ms to the server and back. */
const slow = { cpu: 4, bytesPerSecond: 200_000, latency: 150 };

/** Seconds from the address to a resident's first screen that answers a tap, with nothing kept from an earlier visit. The median of three. */
export async function firstScreen({ url }: Product): Promise<number> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserArguments] });
  try {
    const took: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      const { bytesPerSecond, latency } = slow;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
      const began = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await page.getByRole('button').first().click({ trial: true });
      took.push(performance.now() - began);
      await context.close();
    }
    return Number(((took.sort((one, other) => one - other)[1] ?? Number.NaN) / 1000).toFixed(1));
  } finally {
    await browser.close();
  }
}
