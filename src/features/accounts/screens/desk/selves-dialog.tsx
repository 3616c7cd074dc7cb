import { Button } from 'antd';
import { useState } from 'react';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { bindingsOf, endBindingFor } from '../../selves/contract.ts';
import { words } from './words.ts';

const { bindings: said } = words;
type Self = Answer<typeof bindingsOf>['bindings'][number];

/** Which phones sign in as a resident, and how staff end one when the resident, who has it no longer, asks them to. */
export function SelvesDialog({ onClose }: { readonly onClose: () => void }) {
  const [person, setPerson] = useState<string | undefined>();
  const [ending, end] = useState<Self | null>(null);
  if (ending) return <End self={ending} onClose={() => end(null)} />;
  return (
    <Dialog title={said.selvesTitle} onCancel={onClose} footer={null} mask={{ closable: false }}>
      <p className="dialog-tells">{said.selvesTells}</p>
      <PersonField {...(person === undefined ? {} : { value: person })} onChange={setPerson} />
      {person !== undefined && <Selves person={person} onEnd={end} />}
    </Dialog>
  );
}

function Selves({ person, onEnd }: { readonly person: string; readonly onEnd: (self: Self) => void }) {
  const seen = useSee<typeof bindingsOf>('accounts.bindings-of', { person });
  return (
    <Shown of={seen}>
      {({ bindings }) => {
        if (bindings.length === 0) return <p className="bindings-none">{said.selvesNone}</p>;
        return (
          <ul className="family-grants">
            {bindings.map((self) => (
              <One key={self.binding} self={self} onEnd={() => onEnd(self)} />
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}

function One({ self: { phoneTail, how, by, since, signedInAt }, onEnd }: { readonly self: Self; readonly onEnd: () => void }) {
  const now = useNow();
  const facts = [said.selvesSince(whichDay(since, now)), said.selvesSignedIn(signedInAt && whichDay(signedInAt, now))];
  return (
    <li>
      <div>
        <b>{said.selvesPhone(phoneTail)}</b>
        <p>{said.selvesBy(said.selvesHow[how], by)}</p>
        <p className="bindings-quiet">{facts.join(' · ')}</p>
      </div>
      <Button onClick={onEnd} aria-label={said.selvesEndOf(phoneTail)}>
        {said.selvesEnd}
      </Button>
    </li>
  );
}

function End({ self: { binding, phoneTail }, onClose }: { readonly self: Self; readonly onClose: () => void }) {
  const ending = useChange<typeof endBindingFor>('accounts.end-binding-for', said.selvesEndDone, onClose);
  return (
    <ReasonDialog
      title={said.selvesEndOf(phoneTail)}
      tells={said.selvesEndTells}
      submit={said.selvesEnd}
      pending={ending.pending}
      fault={ending.fault}
      onSubmit={(reason) => ending.submit({ binding, reason })}
      onClose={onClose}
    />
  );
}
