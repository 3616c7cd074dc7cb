import { ConsoleJobs } from '#features/jobs/screens/console-jobs.tsx';
import { ConsolePolicies } from '#features/policies/screens/console-policies.tsx';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import './livelihood.css';
import { words } from './words.ts';

/** Benefits and work: what is there, and sums of who found it. */
export function Livelihood() {
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.livelihood}>
          <div className="livelihood">
            <ConsolePolicies key={`policies ${community.id}`} community={community} />
            <ConsoleJobs key={`jobs ${community.id}`} community={community} />
          </div>
        </Page>
      )}
    </InCommunity>
  );
}
