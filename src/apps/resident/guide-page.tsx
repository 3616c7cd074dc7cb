import { GuideList } from '#features/guide/screens/guide-list.tsx';
import { words } from '#features/guide/screens/words.ts';
import { InCommunity } from './in-community.tsx';

type PageProps = {
  readonly community: string | undefined;
  readonly onCommunity: (community: string) => void;
  readonly say: string | undefined;
  readonly onSay: (say: string) => void;
};

/** 能办什么, of the community somebody lives in or chooses. */
export function Guide({ say = '', onSay, ...page }: PageProps) {
  return (
    <InCommunity title={words.title} {...page}>
      {(community) => <GuideList community={community} say={say} onSay={onSay} />}
    </InCommunity>
  );
}
