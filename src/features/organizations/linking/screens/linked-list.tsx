import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import type { linkedProjects } from '../contract.ts';
import { linkedWords as words } from './words.ts';

/** The projects all three carry, for everybody. Nothing where there is none. */
export function LinkedList({ community }: { readonly community: string }) {
  const rows = useSee<typeof linkedProjects>('organizations.linked-projects', { community }).data?.rows ?? [];
  const shown = rows.filter(({ missing }) => missing.length === 0);
  if (shown.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className="hint">{words.hint}</p>
      {shown.map(({ id, name, about, ...parties }) => (
        <Card key={id}>
          <CardHead title={name} more={about} />
          <Facts of={(['lead', 'unit', 'worker'] as const).map((party) => [words.parties[party], parties[party]?.name])} />
        </Card>
      ))}
    </Section>
  );
}
