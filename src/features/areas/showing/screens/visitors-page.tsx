import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Call } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { visitors } from '../contract.ts';
import { institutionNames } from '../words.ts';
import { visitorWords as words } from './words.ts';

type Page = Answer<typeof visitors>;

/** What somebody who comes to a place needs to know about where they are: read without signing in, nothing is asked. */
export function VisitorsPage({ id }: { readonly id: string }) {
  const seen = useSee<typeof visitors>('areas.visitors', { institution: id });
  return (
    <Screen title={words.title} back="/grid">
      <Shown of={seen}>{(page) => <Told page={page} />}</Shown>
    </Screen>
  );
}

function Told({ page: { name, kind, says, phone, grid, community, outpost } }: { readonly page: Page }) {
  return (
    <>
      <Card>
        <CardHead title={name} more={`${institutionNames[kind]} · ${words.stands(community.name, grid)}`} />
        <p className="says">{says}</p>
        {phone && (
          <Call phone={phone} name={name} wide>
            {words.call(name)}
          </Call>
        )}
      </Card>
      {outpost && (
        <Section title={words.outpost}>
          <Card>
            <Person name={outpost.name} does={words.outpostDoes(outpost.place, outpost.hours)} phone={outpost.phone} />
          </Card>
        </Section>
      )}
      {community.phone && (
        <Section title={words.community}>
          <Card>
            <Person name={community.name} does={community.phone} phone={community.phone} />
          </Card>
        </Section>
      )}
      <p className="hint">{words.free}</p>
    </>
  );
}
