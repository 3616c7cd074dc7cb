import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import type { agentsHere } from '../contract.ts';
import { agentWords as words } from './words.ts';

type Agent = Answer<typeof agentsHere>['rows'][number];
type HereProps = { readonly community: string; readonly grid?: string | undefined };

/** Who acts for one's neighbours, each with a number one touch away; where there is none there is nothing. */
export function AgentsHere({ community, grid }: HereProps) {
  const { data } = useSee<typeof agentsHere>('organizations.agents-here', { community, ...(grid === undefined ? {} : { grid }) });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <Section title={words.here}>
      <Card>
        {data.rows.map((agent) => (
          <Person
            key={`${agent.called} ${agent.kind} ${agent.phone}`}
            name={agent.called ?? agent.kind}
            does={doesOf(agent)}
            phone={agent.phone}
          />
        ))}
      </Card>
    </Section>
  );
}

/** 代办员 · 8 点到 20 点能打; whoever shows no number is rung through the community. */
function doesOf({ called, kind, own, hours }: Agent): string {
  const parts = [called === null ? null : kind, hours && words.hours(hours.from, hours.until), own ? null : words.byCommunity];
  return parts.filter((part) => part !== null).join(' · ');
}
