import { AssetsList } from '#features/assets/screens/assets-list.tsx';
import { words as assetWords } from '#features/assets/screens/words.ts';
import { IndustriesList } from '#features/industries/screens/industries-list.tsx';
import { words as industryWords } from '#features/industries/screens/words.ts';
import { Shop } from '#features/supplies/screens/shop.tsx';
import { words as supplyWords } from '#features/supplies/screens/words.ts';
import { MicroHomesList } from '#features/venues/micro/screens/micro-homes.tsx';
import { microWords } from '#features/venues/micro/screens/words.ts';
import { VenuesList } from '#features/venues/screens/venues-list.tsx';
import { words as venueWords } from '#features/venues/screens/words.ts';
import { InCommunity } from './in-community.tsx';

type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };

export function Venues(page: PageProps) {
  return (
    <InCommunity title={venueWords.title} {...page}>
      {(community) => <VenuesList community={community} />}
    </InCommunity>
  );
}

export function MicroHomes(page: PageProps) {
  return (
    <InCommunity title={microWords.title} {...page}>
      {(community) => <MicroHomesList community={community} />}
    </InCommunity>
  );
}

export function Assets(page: PageProps) {
  return (
    <InCommunity title={assetWords.title} {...page}>
      {(community) => <AssetsList community={community} />}
    </InCommunity>
  );
}

export function Supplies(page: PageProps) {
  return (
    <InCommunity title={supplyWords.title} {...page}>
      {(community) => <Shop community={community} />}
    </InCommunity>
  );
}

export function Industries(page: PageProps) {
  return (
    <InCommunity title={industryWords.title} {...page}>
      {(community) => <IndustriesList community={community} />}
    </InCommunity>
  );
}
