import type { me } from '#features/accounts/contract.ts';
import type { counts } from '#features/matters/contract.ts';
import type { notices } from '#features/notices/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useLive } from '#ui/live.ts';
import { PhoneApp } from '#ui/phone/phone-app.tsx';
import { words } from './words.ts';

/** The resident's frame. Somebody not signed in sees the same places; only the live line and the numbers are missing. */
export function Shell() {
  const self = useSee<typeof me>('accounts.me', {});
  const signedIn = self.data?.account != null;
  const waiting = useSee<typeof counts>('matters.counts', {}, { enabled: signedIn });
  const told = useSee<typeof notices>('notices.list', {}, { enabled: signedIn });
  useLive(signedIn);
  return (
    <PhoneApp
      tabs={[
        { to: '/', name: words.home, icon: 'home', exact: true },
        { to: '/mine', name: words.mine, icon: 'list', fresh: waiting.data?.confirm },
        { to: '/grid', name: words.grid, icon: 'people' },
        { to: '/notices', name: words.notices, icon: 'bell', fresh: told.data?.unread },
      ]}
    />
  );
}
