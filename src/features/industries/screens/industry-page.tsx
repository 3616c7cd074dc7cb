import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { show } from '../contract.ts';
import { words } from './words.ts';

/** One product: how much land, how many households, what came of it each year; and what one's own household grows. */
export function IndustryPage({ id }: { readonly id: string }) {
  const seen = useSee<typeof show>('industries.show', { industry: id });
  return (
    <Screen title={seen.data?.name ?? words.title} back="/industries">
      <Shown of={seen}>{(industry) => <Industry of={industry} />}</Shown>
    </Screen>
  );
}

function Industry({ of: { about, households, mu, mine, outputs } }: { readonly of: Answer<typeof show> }) {
  const { facts } = words;
  return (
    <>
      <p>{about}</p>
      <Card>
        <Facts
          of={[
            [facts.mu, mu === null ? words.few : words.mu(mu)],
            [facts.households, households === null ? words.few : words.households(households)],
            ...(mine ? ([[facts.mine, words.mu(mine.mu)]] as const) : []),
          ]}
        />
      </Card>
      <Section title={words.outputs}>
        <Card>
          {outputs?.length ? (
            <Facts of={outputs.map(({ year, kilograms }) => [words.year(year), words.kilograms(kilograms)] as const)} />
          ) : (
            <p>{outputs === null ? words.few : words.noOutputs}</p>
          )}
        </Card>
      </Section>
    </>
  );
}
