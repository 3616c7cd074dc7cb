import { Skeleton } from 'antd';
import { useEffect } from 'react';
import type { householdCard } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words } from './words.ts';

const { card: said } = words;
type Card = Answer<typeof householdCard>;

/** The card of one household, masked. Opening it is an act that is written down, so it is asked once and not refreshed. */
export function HouseholdSide({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const opening = useAsk<typeof householdCard>('people.household-card');
  const { mutate: open, data: card, error } = opening;
  useEffect(() => open({ household: id }), [open, id]);
  return (
    <SidePanel
      title={card?.dwelling ?? said.title}
      under={card && [card.grid, card.microGrid].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      {card ? <Inside of={card} /> : error ? <Trouble error={error} onRetry={() => open({ household: id })} /> : <Skeleton active />}
    </SidePanel>
  );
}

function Inside({ of: card }: { readonly of: Card }) {
  return (
    <>
      <p className="ledger-logged">
        <Icon of="eye" />
        {said.logged}
      </p>
      <SideSection title={said.people}>
        <ul className="ledger-people">
          {card.persons.map(({ id, masked, relation, sex, age, residence }) => (
            <li key={id}>
              <b>{masked}</b>
              <span>{[relation, sex, age === null ? null : said.age(age)].filter(Boolean).join(' · ')}</span>
              <span>{residence}</span>
            </li>
          ))}
        </ul>
        <p className="ledger-quiet">{said.reveal}</p>
      </SideSection>
    </>
  );
}
