import { ConsoleAssets } from '#features/assets/screens/console-assets.tsx';
import { ConsoleIndustries } from '#features/industries/screens/console-industries.tsx';
import { ConsoleSupplies } from '#features/supplies/screens/console-supplies.tsx';
import { ConsoleMicro } from '#features/venues/micro/screens/console-micro.tsx';
import { ConsoleVenues } from '#features/venues/screens/console-venues.tsx';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import './around.css';
import { around as words } from './around-words.ts';

const panels = {
  venues: ConsoleVenues,
  micro: ConsoleMicro,
  assets: ConsoleAssets,
  industries: ConsoleIndustries,
  supplies: ConsoleSupplies,
} as const;
type Shown = keyof typeof panels;
const order: readonly Shown[] = ['venues', 'micro', 'assets', 'industries', 'supplies'];
type AroundProps = { readonly shown: Shown; readonly onShown: (shown: Shown) => void };

/** What a community has for everybody: its places, what stands in the open, what it grows, what it sells. */
export function Around({ shown, onShown }: AroundProps) {
  const Panel = panels[shown];
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.title} under={words.under}>
          <div className="around">
            <Tabs
              label={words.title}
              shown={shown}
              onShow={onShown}
              items={order.map((key) => ({
                key,
                label: words.tabs[key],
                children: key === shown ? <Panel key={community.id} community={community} /> : null,
              }))}
            />
          </div>
        </Page>
      )}
    </InCommunity>
  );
}
