import { Outlet } from '@tanstack/react-router';
import { Button } from 'antd';
import type { me, signOut } from '#features/accounts/contract.ts';
import type { counts } from '#features/matters/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Frame } from '#ui/console/frame.tsx';
import { useLive } from '#ui/live.ts';
import { useSignInFirst } from '#ui/sign-in-way.ts';
import { words } from './words.ts';

/** The console's frame around every page of somebody signed in. */
export function Shell() {
  const self = useSee<typeof me>('accounts.me', {});
  const leave = useAsk<typeof signOut>('accounts.sign-out');
  const signedIn = self.data?.account != null;
  const waiting = useSee<typeof counts>('matters.counts', {}, { enabled: signedIn });
  useLive(signedIn);
  useSignInFirst(self.data?.account === null);
  return (
    <Frame
      place={self.data?.posts[0]?.areaName ?? self.data?.county.name ?? ''}
      nav={[
        { to: '/', name: words.queue, icon: 'list', exact: true, count: waiting.data?.inbox },
        { to: '/people', name: words.people, icon: 'person' },
        { to: '/households', name: words.households, icon: 'people' },
        { to: '/areas', name: words.areas, icon: 'home' },
        { to: '/posts', name: words.posts, icon: 'shield' },
        { to: '/import', name: words.import, icon: 'paper' },
        { to: '/methods', name: words.methods, icon: 'fix' },
      ]}
      foot={
        <>
          <p>{self.data?.called}</p>
          <Button
            type="link"
            size="small"
            loading={leave.isPending}
            onClick={() => leave.mutate({}, { onSuccess: () => window.location.assign('/console/sign-in') })}
          >
            {words.signOut}
          </Button>
        </>
      }
    >
      <Outlet />
    </Frame>
  );
}
