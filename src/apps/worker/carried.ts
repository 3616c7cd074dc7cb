import type { QueryClient } from '@tanstack/react-query';
import type { me } from '#features/accounts/contract.ts';
import { ask } from '#ui/ask.ts';
import { startOffline } from '#ui/offline/start.ts';
import { toast } from '#ui/phone/toast.tsx';
import { words } from './words.ts';

/** What a grid worker still reads on the stairs: who they are, what waits for them, the matters themselves, what may be begun and reported. Never a household, never a name. */
const CARRIED = [
  'accounts.me',
  'areas.grid-page',
  'matters.counts',
  'matters.inbox',
  'matters.show',
  'matters.effort',
  'matters.beginnable',
  'matters.findable',
  'fieldwork.my-log',
] as const;

/** Takes up what this device has kept for whoever is signed in. */
export function carryAlong(client: QueryClient): Promise<void> {
  return startOffline({
    client,
    carries: CARRIED,
    whoIsIn: async () => {
      const queryFn = () => ask<typeof me>('accounts.me', '{}');
      return await client.fetchQuery({ queryKey: ['accounts', 'accounts.me', {}], queryFn, staleTime: 0, retry: false });
    },
    onWiped: (unsent) => unsent > 0 && toast(words.wiped(unsent)),
  });
}
