import '#ui/phone/buttons.css';
import '#ui/phone/choices.css';
import '#ui/phone/forms.css';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import { CallBackCards } from '../../callbacks/screens/call-back-cards.tsx';
import { CallBackRuleCard } from '../../callbacks/screens/rule-card.tsx';
import { words as callBackWords } from '../../callbacks/screens/words.ts';
import { CommunityPromises } from '../../promises/screens/promise-book.tsx';
import { words as promiseWords } from '../../promises/screens/words.ts';
import { ProposalCards } from '../../proposing/screens/proposal-cards.tsx';
import { LikeRuleCard } from '../../proposing/screens/rule-card.tsx';
import { words as proposalWords } from '../../proposing/screens/words.ts';
import './following.css';
import { followingWords as words } from './following-words.ts';

const order = ['proposals', 'promises', 'call-backs'] as const;
export type FollowingShown = (typeof order)[number];
type FollowingProps = {
  readonly shown: FollowingShown;
  readonly kinds: readonly string[];
  readonly onShown: (shown: FollowingShown) => void;
};

const decides = ['secretary', 'grid-head'];

/** 跟进: topics that like orders propose, what was promised, and whom to ask once more. */
export function ConsoleFollowing({ shown, kinds, onShown }: FollowingProps) {
  const open = order.filter((one) => one !== 'proposals' || kinds.some((kind) => decides.includes(kind)));
  const now = open.find((one) => one === shown) ?? 'promises';
  const names = { proposals: proposalWords.title, promises: promiseWords.book, 'call-backs': callBackWords.title };
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.title} under={words.under}>
          <Tabs
            label={words.title}
            shown={now}
            onShow={onShown}
            items={open.map((key) => ({
              key,
              label: names[key],
              children: key === now ? <Shown key={community.id} of={key} community={community.id} /> : null,
            }))}
          />
        </Page>
      )}
    </InCommunity>
  );
}

function Shown({ of, community }: { readonly of: FollowingShown; readonly community: string }) {
  return (
    <div className="following">
      {of === 'proposals' && (
        <>
          <p className="hint">{proposalWords.under}</p>
          <ProposalCards community={community} />
          <LikeRuleCard community={community} />
        </>
      )}
      {of === 'promises' && <CommunityPromises community={community} />}
      {of === 'call-backs' && (
        <>
          <p className="hint">{callBackWords.under}</p>
          <CallBackCards community={community} />
          <CallBackRuleCard community={community} />
        </>
      )}
    </div>
  );
}
