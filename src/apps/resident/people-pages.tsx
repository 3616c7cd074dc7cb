import type { me } from '#features/accounts/contract.ts';
import { JobsList } from '#features/jobs/screens/jobs-list.tsx';
import { words as jobWords } from '#features/jobs/screens/words.ts';
import { GridRole } from '#features/matters/gridwork/screens/grid-role.tsx';
import { WhoSitsList } from '#features/organizations/bodies/screens/who-sits-list.tsx';
import { sitsWords } from '#features/organizations/bodies/screens/words.ts';
import { ChargesList } from '#features/organizations/charging/screens/charges-list.tsx';
import { chargeWords } from '#features/organizations/charging/screens/words.ts';
import { DutiesList } from '#features/organizations/duties/screens/duties-list.tsx';
import { dutyWords } from '#features/organizations/duties/screens/words.ts';
import { PartnersList } from '#features/organizations/partnering/screens/partners-list.tsx';
import { partnerWords } from '#features/organizations/partnering/screens/words.ts';
import { PledgesList } from '#features/organizations/pledging/screens/pledges-list.tsx';
import { pledgeWords } from '#features/organizations/pledging/screens/words.ts';
import { TeamsList } from '#features/organizations/teams/screens/teams-list.tsx';
import { teamWords } from '#features/organizations/teams/screens/words.ts';
import { Neighbours as NeighboursList } from '#features/people/own/screens/neighbours.tsx';
import { words as ownWords } from '#features/people/own/screens/words.ts';
import { PoliciesList } from '#features/policies/screens/policies-list.tsx';
import { words as policyWords } from '#features/policies/screens/words.ts';
import { useSee } from '#ui/ask.ts';
import { InCommunity } from './in-community.tsx';

type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };

export function Policies(page: PageProps) {
  return (
    <InCommunity title={policyWords.title} back="/" {...page}>
      {(community) => <PoliciesList community={community} />}
    </InCommunity>
  );
}

export function Teams(page: PageProps) {
  return (
    <InCommunity title={teamWords.title} back="/grid" {...page}>
      {(community) => <TeamsList community={community} />}
    </InCommunity>
  );
}

export function WhoSits(page: PageProps) {
  return (
    <InCommunity title={sitsWords.title} {...page}>
      {(community) => <WhoSitsList key={community} community={community} />}
    </InCommunity>
  );
}

export function Partners(page: PageProps) {
  return (
    <InCommunity title={partnerWords.title} {...page}>
      {(community) => <PartnersList key={community} community={community} />}
    </InCommunity>
  );
}

export function Duties(page: PageProps) {
  return (
    <InCommunity title={dutyWords.title} {...page}>
      {(community) => <DutiesList key={community} community={community} />}
    </InCommunity>
  );
}

export function Pledges(page: PageProps) {
  const signedIn = useSee<typeof me>('accounts.me', {}).data?.person != null;
  return (
    <InCommunity title={pledgeWords.title} {...page}>
      {(community) => <PledgesList key={community} community={community} signedIn={signedIn} />}
    </InCommunity>
  );
}

export function Charges(page: PageProps) {
  return (
    <InCommunity title={chargeWords.title} back="/around" {...page}>
      {(community) => (
        <>
          <ChargesList key={community} community={community} />
          <GridRole community={community} />
        </>
      )}
    </InCommunity>
  );
}

export function Neighbours(page: PageProps) {
  return (
    <InCommunity title={ownWords.neighbours.title} back="/around" {...page}>
      {(community) => <NeighboursList community={community} />}
    </InCommunity>
  );
}

export function Jobs(page: PageProps) {
  return (
    <InCommunity title={jobWords.title} back="/" {...page}>
      {(community) => <JobsList community={community} />}
    </InCommunity>
  );
}
