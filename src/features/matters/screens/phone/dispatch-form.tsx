import { useState } from 'react';
import type { dispatch } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { SuggestedList, useSuggested } from '../../dispatching/screens/suggested.tsx';
import { suggestWords, dispatchWords as words } from '../../dispatching/screens/words.ts';
import type { Doable, FormOf } from './acts.ts';
import { Fault } from './fault.tsx';
import { useAct } from './use-act.ts';

/** 派单: to the neighbour suggested first, in one tap; to another of them; or to kinds of neighbours, of whom the first to take it has it. */
export function DispatchForm({ act: { can, name }, matter, onDone }: FormOf<'dispatch'>) {
  const [byName, setByName] = useState(true);
  const [kinds, setKinds] = useState<readonly string[]>(() => can.takers.map(({ kind }) => kind));
  const [chosen, choose] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const suggested = useSuggested(matter);
  const send = useAct<typeof dispatch>('matters.dispatch', words.done, onDone);
  const helper = chosenOf(suggested.seen.data?.helpers ?? [], chosen);
  const to = byName ? namedTo(helper?.person) : { posts: [...kinds], persons: [] };
  const lacks = to.posts.length + to.persons.length === 0;
  const submit = () => {
    setTried(true);
    if (!lacks) send.go({ matter, step: can.step, ...to });
  };
  return (
    <>
      <Segments
        label={words.how}
        value={byName ? 'best' : 'kinds'}
        onChange={(id) => setByName(id === 'best')}
        options={[
          { id: 'best', name: words.best },
          { id: 'kinds', name: words.kinds },
        ]}
      />
      {byName ? (
        <SuggestedList of={suggested} value={helper?.person ?? null} onChange={choose} />
      ) : (
        <Kinds takers={can.takers} value={kinds} onChange={setKinds} />
      )}
      {tried && lacks && <Lacking byName={byName} />}
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {byName && helper ? words.goTo(helper.called) : name}
      </Button>
    </>
  );
}

function Lacking({ byName }: { readonly byName: boolean }) {
  return <Fault say={byName ? suggestWords.missing : words.kindsMissing} />;
}

type Named = { readonly person: string; readonly called: string };

/** The first is chosen until another is. */
function chosenOf(helpers: readonly Named[], chosen: string | null): Named | undefined {
  return helpers.find(({ person }) => person === chosen) ?? helpers[0];
}

function namedTo(person: string | undefined) {
  return { posts: [], persons: person === undefined ? [] : [person], chosen: 'suggestion' as const };
}

type KindsProps = {
  readonly takers: Doable['takers'];
  readonly value: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
};

function Kinds({ takers, value, onChange }: KindsProps) {
  return (
    <>
      <CheckList
        label={words.to}
        labelHidden
        options={takers.map(({ kind, name }) => ({ id: kind, name }))}
        value={value}
        onChange={onChange}
      />
      <p className="hint">{words.say}</p>
    </>
  );
}
