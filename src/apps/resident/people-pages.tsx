import { JobsList } from '#features/jobs/screens/jobs-list.tsx';
import { words as jobWords } from '#features/jobs/screens/words.ts';
import { TeamsList } from '#features/organizations/teams/screens/teams-list.tsx';
import { teamWords } from '#features/organizations/teams/screens/words.ts';
import { PoliciesList } from '#features/policies/screens/policies-list.tsx';
import { words as policyWords } from '#features/policies/screens/words.ts';
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

export function Jobs(page: PageProps) {
  return (
    <InCommunity title={jobWords.title} back="/" {...page}>
      {(community) => <JobsList community={community} />}
    </InCommunity>
  );
}
