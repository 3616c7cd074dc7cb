import { useSee } from '#ui/ask.ts';
import { Card, Facts, Section } from '#ui/phone/card.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { gridRole } from '../contract.ts';
import './grid-role.css';
import { gridRoleWords as words } from './words.ts';

/** The page of the grid worker's role: three roles with their kinds, and what is asked neither of them nor of residents. */
export function GridRole({ community }: { readonly community: string }) {
  const seen = useSee<typeof gridRole>('matters.grid-role', { community });
  return (
    <Section title={words.title}>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {({ roles, notOfWorkers, notOfResidents }) => (
          <>
            <Card>
              <Facts
                of={roles.map(({ role, kinds }) => [
                  words.roles[role],
                  kinds.length === 0 ? words.nothing : kinds.map(({ name }) => name).join('；'),
                ])}
              />
            </Card>
            <Never title={words.notOfResidents} lines={notOfResidents} />
            <Never title={words.notOfWorkers} lines={notOfWorkers} />
          </>
        )}
      </Shown>
    </Section>
  );
}

function Never({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card>
      <b>{title}</b>
      <ul className="grid-role-never">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
