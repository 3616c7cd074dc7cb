import { useState } from 'react';
import type { helpersFor } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { ChipFilter, ChoiceList } from '#ui/phone/choice.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Fault } from './fault.tsx';
import { actWords } from './words.ts';

const words = actWords.helpers;
const AT_FIRST = 6;
const ALL = 'all';

type Helper = Answer<typeof helpersFor>['helpers'][number];
type Kind = { readonly kind: string; readonly name: string };
type HelperListProps = {
  readonly matter: string;
  /** The kinds of neighbours there are to choose from; with none given, whoever the server names. */
  readonly kinds?: readonly Kind[] | undefined;
  readonly value: string | null;
  readonly onChange: (person: string) => void;
  readonly fault: boolean;
};

/** Neighbours who can do it, the least busy first, with what they are good at; a few at first, more when asked. */
export function HelperList({ matter, kinds = [], value, onChange, fault }: HelperListProps) {
  const [kind, setKind] = useState(ALL);
  const seen = useSee<typeof helpersFor>('matters.helpers-for', { matter, ...(kind === ALL ? {} : { kind }) });
  return (
    <>
      {kinds.length > 1 && (
        <ChipFilter
          label={words.kinds}
          value={kind}
          onChange={setKind}
          options={[{ id: ALL, name: words.all }, ...kinds.map(({ kind: id, name }) => ({ id, name }))]}
        />
      )}
      <Shown of={seen} cards={3}>
        {({ helpers }) => <Names key={kind} helpers={helpers} value={value} onChange={onChange} />}
      </Shown>
      {fault && <Fault say={words.missing} />}
    </>
  );
}

function Names({ helpers, value, onChange }: { readonly helpers: readonly Helper[] } & Pick<HelperListProps, 'value' | 'onChange'>) {
  const [shown, setShown] = useState(AT_FIRST);
  if (helpers.length === 0) return <Empty icon="people" {...words.none} />;
  return (
    <>
      <ChoiceList
        label={words.label}
        labelHidden
        value={value}
        onChange={onChange}
        options={helpers.slice(0, shown).map((helper) => ({ id: helper.person, name: helper.called, more: reasonFor(helper) }))}
      />
      {helpers.length > shown && (
        <Button look="quiet" wide onPress={() => setShown(helpers.length)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

/** Why this one: what they are, what they are good at, how much they have in hand. */
function reasonFor({ kindName, skills, busy }: Helper): string {
  return [kindName, ...skills, ...(busy === 0 ? [] : [words.busy(busy)])].join(' · ');
}
