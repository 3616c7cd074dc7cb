import type { Keys } from '#kernel/crypto.ts';
import { createCounty } from '#kernel/migrate.ts';

/** Makes the demo county in an empty database. */
export async function loadDemo(
  { ownerUrl }: { runtimeUrl: string; ownerUrl: string; keys: Keys },
  say: (sentence: string) => void,
): Promise<void> {
  await createCounty(ownerUrl, { code: '1401', name: '太原市', host: null, demo: true });
  say('演示：太原市');
}
