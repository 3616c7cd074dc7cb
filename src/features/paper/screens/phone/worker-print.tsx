import { useState } from 'react';
import type { catalogue } from '#features/methods/contract.ts';
import type { householdCard } from '#features/people/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox } from '#ui/phone/states.tsx';
import type { printPaper } from '../../contract.ts';
import { words } from '../words.ts';
import { OpenSheet } from './one-sheet.tsx';
import { WhereInside } from './where-inside.tsx';

const said = words.phone;
const nobody = 'nobody';

/** 打印单子 on the phone: for one of a household, or blank; the PDF opens, and the phone prints it or sends it on. */
export function WorkerPrint({ household }: { readonly household?: string | undefined }) {
  const prints = useAsk<typeof printPaper>('paper.print');
  const [large, setLarge] = useState(true);
  return (
    <Screen title={words.print} under={said.printUnder} back="/paper">
      {prints.data ? (
        <Empty
          icon="print"
          title={words.printing.ready}
          next={said.readyNext}
          action={
            <>
              <OpenSheet id={prints.data.id} large={large} look="main">
                {words.printing.open}
              </OpenSheet>
              <Go to="/paper">{said.toList}</Go>
            </>
          }
        />
      ) : (
        <>
          <What household={household} prints={prints} large={large} onLarge={setLarge} />
          {prints.error && <ErrorBox error={prints.error} />}
        </>
      )}
    </Screen>
  );
}

type WhatProps = {
  readonly household: string | undefined;
  readonly prints: ReturnType<typeof useAsk<typeof printPaper>>;
  readonly large: boolean;
  readonly onLarge: (large: boolean) => void;
};

function What({ household, prints, large, onLarge }: WhatProps) {
  const card = useSee<typeof householdCard>('people.household-card', { household: household ?? '' }, { enabled: household !== undefined });
  const services = useSee<typeof catalogue>('methods.catalogue', {});
  const [person, setPerson] = useState<string | null>(null);
  const [leaf, setLeaf] = useState('');
  const [path, setPath] = useState<readonly string[]>([]);
  const persons = (card.data?.persons ?? []).map(({ id, masked, relation }) => ({ id, name: masked, more: relation }));
  const whom = person ?? persons[0]?.id ?? nobody;
  const place = whom === nobody ? path.at(-1) : undefined;
  const ask = { kind: 'order', leaf, ...(whom === nobody ? {} : { person: whom }), ...(place === undefined ? {} : { place }) } as const;
  return (
    <div className="form-fields">
      {persons.length > 0 && (
        <ChoiceList label={said.who} value={whom} onChange={setPerson} options={[...persons, { id: nobody, name: words.blank }]} />
      )}
      <Pick label={words.printing.leaf} value={leaf} onChange={setLeaf} options={services.data?.leaves ?? []} />
      {whom === nobody && <WhereInside hint={said.whereHint} path={path} onPath={setPath} />}
      <CheckList
        label={words.printing.large}
        labelHidden
        value={large ? ['large'] : []}
        onChange={(ids) => onLarge(ids.length > 0)}
        options={[{ id: 'large', name: words.printing.large }]}
      />
      <Button look="main" wide pending={prints.isPending} disabled={leaf === ''} onPress={() => prints.mutate(ask)}>
        {words.printing.go}
      </Button>
    </div>
  );
}
