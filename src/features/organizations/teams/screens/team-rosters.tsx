import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { teamRosters } from '../contract.ts';
import { teamWords as words } from './words.ts';

type Roster = Answer<typeof teamRosters>['rows'][number];

/** Teams that stand in several communities of the street, in figures; where there are none there is nothing. */
export function TeamRosters({ community }: { readonly community: string }) {
  const rows = useSee<typeof teamRosters>('organizations.team-rosters', { community }).data?.rows ?? [];
  const wide = rows.filter(({ teams }) => teams > 1);
  if (wide.length === 0) return null;
  return (
    <Section title={words.street}>
      {wide.map((roster) => (
        <RosterCard key={roster.name} of={roster} />
      ))}
    </Section>
  );
}

function RosterCard({ of: { name, teams, kinds, registered, persons } }: { readonly of: Roster }) {
  return (
    <Card>
      <CardHead
        title={name}
        tag={<Tag kind="ok">{words.rostered(teams)}</Tag>}
        more={registered !== null && persons !== null ? words.heads(registered, persons) : undefined}
      />
      <Facts of={kinds.map((kind) => [kind.name, kind.members === null ? words.few : words.people(kind.members)])} />
      <p className="hint">{words.noNames}</p>
    </Card>
  );
}
