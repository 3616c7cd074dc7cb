import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';

/** Which community a page open to everybody is about: the one in the address, else the reader's own, else the first there is; with all there are. */
export function useChosenCommunity(asked: string | undefined) {
  const self = useSee<typeof me>('accounts.me', {});
  const known = useSee<typeof communities>('areas.communities', {});
  const options = known.data?.communities ?? [];
  const chosen = asked ?? self.data?.home?.communityId ?? options[0]?.id;
  return { known, options, chosen, here: options.find(({ id }) => id === chosen) };
}
