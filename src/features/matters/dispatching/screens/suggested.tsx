import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { suggestHelpers } from '../contract.ts';
import { suggestWords as words } from './words.ts';

const AT_FIRST = 4;

export type Suggested = Answer<typeof suggestHelpers>;
type Helper = Suggested['helpers'][number];

/** Whom this order could go to: the suggested, or everybody who may take it. */
export function useSuggested(matter: string) {
  const [everyone, setEveryone] = useState(false);
  const seen = useSee<typeof suggestHelpers>('matters.suggest-helpers', { matter, everyone });
  return { seen, everyone, setEveryone };
}

type ListProps = {
  readonly of: ReturnType<typeof useSuggested>;
  readonly value: string | null;
  readonly onChange: (person: string) => void;
};

/** Neighbours with the reasons for each, the fittest first; a few at first, more when asked. */
export function SuggestedList({ of: { seen, everyone, setEveryone }, value, onChange }: ListProps) {
  return (
    <Shown of={seen} cards={3}>
      {({ skill, helpers }) => (
        <>
          {helpers.length === 0 && <Empty icon="people" {...noneOf(skill, everyone)} />}
          {helpers.length > 0 && <Names key={String(everyone)} {...{ skill, helpers, value, onChange }} />}
          {skill !== null && (
            <Button look="quiet" wide onPress={() => setEveryone(!everyone)}>
              {everyone ? words.fewer : words.everyone}
            </Button>
          )}
        </>
      )}
    </Shown>
  );
}

/** Nobody has the skill, or nobody helps here at all. */
export function noneOf(skill: string | null, everyone: boolean): typeof words.none | typeof words.nobody {
  return everyone || skill === null ? words.nobody : words.none;
}

type NamesProps = Suggested & Pick<ListProps, 'value' | 'onChange'>;

function Names({ skill, helpers, value, onChange }: NamesProps) {
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <p className="hint">{skill === null ? words.plain : words.skill(skill)}</p>
      <ChoiceList
        label={words.label}
        labelHidden
        value={value}
        onChange={onChange}
        options={helpers.slice(0, shown).map((helper) => ({ id: helper.person, name: helper.called, more: reasonFor(helper) }))}
      />
      {helpers.length > shown && (
        <Button look="quiet" wide onPress={() => setShown(helpers.length)}>
          {words.more(helpers.length - shown)}
        </Button>
      )}
    </>
  );
}

function reasonFor({ kindName, why, reached }: Helper): string {
  return [kindName, why, words.reached[reached]].filter(Boolean).join(' · ');
}
