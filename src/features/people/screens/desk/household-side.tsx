import { Skeleton } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { householdCard } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { HouseholdMoves, MoveInButton, NameHeadButton, PersonMoves } from '../../moving/screens/household-moves.tsx';
import { ErasePerson } from '../../own/screens/erase-person.tsx';
import { words } from './words.ts';

const { card: said } = words;
type Card = Answer<typeof householdCard>;
/** What else may be done for a person of the household, beside their line. */
export type ForPerson = ((person: string) => ReactNode) | undefined;
type SideProps = { readonly id: string; readonly onClose: () => void; readonly forPerson: ForPerson; readonly more: ReactNode };

/** The card of one household, masked. Opening it is an act that is written down, so it is asked once and not refreshed. */
export function HouseholdSide({ id, onClose, forPerson, more }: SideProps) {
  const opening = useAsk<typeof householdCard>('people.household-card');
  const { mutate: open, data: card, error } = opening;
  useEffect(() => open({ household: id }), [open, id]);
  return (
    <SidePanel
      title={card?.dwelling ?? said.title}
      under={card && [card.grid, card.microGrid].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      {card ? (
        <>
          <Inside of={card} forPerson={forPerson} onMoved={() => open({ household: id })} />
          {more}
        </>
      ) : error ? (
        <Trouble error={error} onRetry={() => open({ household: id })} />
      ) : (
        <Skeleton active />
      )}
    </SidePanel>
  );
}

type InsideProps = { readonly of: Card; readonly forPerson: ForPerson; readonly onMoved: () => void };

function Inside({ of: card, forPerson, onMoved }: InsideProps) {
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
              <div className="ledger-moves">
                {forPerson?.(id)}
                <PersonMoves person={{ id, masked, relation, age }} everybody={card.persons} onMoved={onMoved} />
                <ErasePerson person={{ id, masked }} />
              </div>
            </li>
          ))}
        </ul>
        <p className="ledger-quiet">{said.reveal}</p>
        <div className="ledger-moves">
          <MoveInButton dwelling={card.place} onMoved={onMoved} />
          <NameHeadButton persons={card.persons} onMoved={onMoved} />
        </div>
      </SideSection>
      <HouseholdMoves household={card.id} />
    </>
  );
}
