import { useState } from 'react';
import type { dispatch } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { Doable, FormOf } from './acts.ts';
import { Fault } from './fault.tsx';
import { HelperList } from './helper-list.tsx';
import { useAct } from './use-act.ts';
import { actWords } from './words.ts';

const words = actWords.dispatch;

/** 派单: to kinds of neighbours, of whom the first to take it has it, or to one of them by name. */
export function DispatchForm({ act: { can }, matter, onDone }: FormOf<'dispatch'>) {
  const [byName, setByName] = useState(false);
  const [kinds, setKinds] = useState<readonly string[]>(() => can.takers.map(({ kind }) => kind));
  const [person, setPerson] = useState<string | null>(null);
  const [lacks, setLacks] = useState(false);
  const send = useAct<typeof dispatch>('matters.dispatch', actWords.done.dispatch, onDone);
  const persons = person === null ? [] : [person];
  const to = byName ? { posts: [], persons } : { posts: [...kinds], persons: [] };
  const submit = () => {
    const ready = to.posts.length + to.persons.length > 0;
    setLacks(!ready);
    if (ready) send.go({ matter, step: can.step, ...to });
  };
  return (
    <>
      <Segments
        label={words.how}
        value={byName ? 'one' : 'kinds'}
        onChange={(id) => setByName(id === 'one')}
        options={[
          { id: 'kinds', name: words.kinds },
          { id: 'one', name: words.one },
        ]}
      />
      {byName ? (
        <HelperList matter={matter} kinds={can.takers} value={person} onChange={setPerson} fault={lacks && person === null} />
      ) : (
        <Kinds takers={can.takers} value={kinds} onChange={setKinds} fault={lacks && kinds.length === 0} />
      )}
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.go}
      </Button>
    </>
  );
}

type KindsProps = {
  readonly takers: Doable['takers'];
  readonly value: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
  readonly fault: boolean;
};

function Kinds({ takers, value, onChange, fault }: KindsProps) {
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
      {fault && <Fault say={words.kindsMissing} />}
    </>
  );
}
