import type { ReactNode } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { around } from './around-words.ts';

type InProps = {
  readonly title: string;
  readonly back?: string;
  readonly community: string | undefined;
  readonly onCommunity: (community: string) => void;
  readonly children: (community: string) => ReactNode;
};

/** A screen of one community: the one somebody lives in, or the one they choose. */
export function InCommunity({ title, back = '/around', community, onCommunity, children }: InProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const known = useSee<typeof communities>('areas.communities', {});
  const options = known.data?.communities ?? [];
  const chosen = community ?? self.data?.home?.communityId ?? (self.isPending ? undefined : options[0]?.id);
  const here = options.find(({ id }) => id === chosen);
  return (
    <Screen title={title} under={here?.name} back={back}>
      {options.length > 1 && chosen && (
        <Pick label={around.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && children(chosen)}
    </Screen>
  );
}
