import type { me } from '#features/accounts/contract.ts';
import { ActingBanner } from '#features/accounts/screens/family/acting-banner.tsx';
import { useMyLanguage } from '#features/accounts/screens/use-my-language.ts';
import type { counts } from '#features/matters/contract.ts';
import { NearestPeople } from '#features/matters/screens/nearest-people.tsx';
import type { notices } from '#features/notices/contract.ts';
import { ConsentGround } from '#features/people/consenting/screens/consent-ground.tsx';
import { useSee } from '#ui/ask.ts';
import { useLive } from '#ui/live.ts';
import { PhoneApp } from '#ui/phone/phone-app.tsx';
import { words } from './words.ts';

/** The resident's frame. Somebody not signed in sees the same places; only the live line and the numbers are missing. */
export function Shell() {
  const self = useSee<typeof me>('accounts.me', {});
  useMyLanguage(self.data);
  const signedIn = self.data?.account != null;
  const acting = self.data?.actsFor.find(({ person, scope }) => scope === 'family' && person === self.data.person);
  const sees = signedIn && (acting?.may.includes('see') ?? true);
  const waiting = useSee<typeof counts>('matters.counts', {}, { enabled: sees });
  const told = useSee<typeof notices>('notices.list', {}, { enabled: sees });
  useLive(signedIn, self.data?.person);
  return (
    <>
      <PhoneApp
        above={acting && <ActingBanner acting={acting} persons={self.data?.actsFor ?? []} />}
        people={<NearestPeople home={self.data?.home} away={self.error !== null} />}
        tabs={[
          { to: '/', name: words.home, icon: 'home', exact: true },
          { to: '/mine', name: words.mine, icon: 'list', fresh: waiting.data?.confirm },
          { to: '/grid', name: words.grid, icon: 'people' },
          { to: '/notices', name: words.notices, icon: 'bell', fresh: told.data?.unread },
        ]}
      />
      {signedIn && <ConsentGround />}
    </>
  );
}

/** Where one signs in: no places to go to, and still somebody to ring up. */
export function Gate() {
  const self = useSee<typeof me>('accounts.me', {});
  return <PhoneApp tabs={[]} people={<NearestPeople home={self.data?.home} away={self.error !== null} />} />;
}
