import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { cooperations } from '../contract.ts';
import { cooperationWords as words } from './words.ts';

type Row = Answer<typeof cooperations>['rows'][number];
export const looks: Readonly<Record<Row['standing'], TagKind>> = {
  soon: 'soon',
  over: 'late',
  running: 'ok',
  coming: 'go',
  renewed: 'q',
  ended: 'q',
};

/** The agreements of a community that hold, or soon will, for everybody. Nothing where there is none. */
export function CooperationsList({ community }: { readonly community: string }) {
  const rows = useSee<typeof cooperations>('organizations.cooperations', { community }).data?.rows ?? [];
  const shown = rows.filter(({ standing }) => standing !== 'renewed');
  if (shown.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className="hint">{words.hint}</p>
      {shown.map(({ id, name, parties, services, since, until, standing, endedWhy }) => (
        <Card key={id}>
          <CardHead
            title={name}
            tag={<Tag kind={looks[standing]}>{words.standings[standing]}</Tag>}
            more={[words.days(since, until), endedWhy].filter(Boolean).join(' · ')}
          />
          <Facts
            of={[
              [words.parties, parties.join('、')],
              [words.services, services.join('、')],
            ]}
          />
        </Card>
      ))}
    </Section>
  );
}
