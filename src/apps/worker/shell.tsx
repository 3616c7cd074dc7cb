// biome-ignore lint/correctness/noUnresolvedImports: Biome does not see Suspense through React's `export =`; the compiler does.
import { Suspense } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { now } from '#features/emergency/contract.ts';
import type { counts } from '#features/matters/contract.ts';
import type { notices } from '#features/notices/contract.ts';
import { ConsentGround } from '#features/people/consenting/screens/consent-ground.tsx';
import { useSee } from '#ui/ask.ts';
import { useLive } from '#ui/live.ts';
import { useCanKeep } from '#ui/offline/start.ts';
import { PhoneApp } from '#ui/phone/phone-app.tsx';
import { lazyPart } from '#ui/pieces.ts';
import { useSignInFirst } from '#ui/sign-in-way.ts';
import { words } from './words.ts';

/** Fetched behind the first screen. */
const Askers = lazyPart(async () => (await import('./askers.tsx')).Askers);

/** The frame of grid workers and helpers: what waits for me, what I may take, what I was told. */
export function Shell() {
  const self = useSee<typeof me>('accounts.me', {});
  const signedIn = self.data?.account != null;
  const sitsAtGate = self.data?.posts.some(({ kind }) => kind === 'gate-keeper') ?? false;
  const waiting = useSee<typeof counts>('matters.counts', {}, { enabled: signedIn });
  const told = useSee<typeof notices>('notices.list', {}, { enabled: signedIn });
  const emergency = useSee<typeof now>('emergency.now', {}, { enabled: signedIn });
  const here = emergency.data?.on?.tasks.filter(({ mine }) => mine).length ?? 0;
  const urgent = (emergency.data?.others ?? []).reduce((sum, { mine }) => sum + mine, here);
  useLive(signedIn);
  useSignInFirst(self.data?.account === null);
  return (
    <>
      <PhoneApp
        offline={useCanKeep() ? words.offline : words.offlineBare}
        tabs={[
          { to: '/', name: words.inbox, icon: 'list', exact: true, fresh: waiting.data && waiting.data.inbox + urgent },
          { to: '/pool', name: words.pool, icon: 'pool', fresh: waiting.data?.pool },
          { to: '/notices', name: words.notices, icon: 'bell', fresh: told.data?.unread },
          ...(emergency.data?.on ? [{ to: '/emergency', name: words.emergency, icon: 'shield' as const }] : []),
          ...(sitsAtGate ? [{ to: '/whistle', name: words.whistle, icon: 'sound' as const }] : []),
          { to: '/me', name: words.me, icon: 'person' },
        ]}
      />
      {signedIn && (
        <Suspense fallback={null}>
          <Askers />
        </Suspense>
      )}
      {signedIn && <ConsentGround />}
    </>
  );
}
