import { useSee } from '#ui/ask.ts';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { teams } from '../contract.ts';
import { TeamCard } from './team-card.tsx';
import { TeamRosters } from './team-rosters.tsx';
import { teamWords as words } from './words.ts';

/** The teams of a community, for whoever would ask one of them. */
export function TeamsList({ community }: { readonly community: string }) {
  const seen = useSee<typeof teams>('organizations.teams', { community });
  return (
    <>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? <Empty icon="people" {...words.none} /> : rows.map((team) => <TeamCard key={team.id} of={team} />)
        }
      </Shown>
      <TeamRosters community={community} />
    </>
  );
}
