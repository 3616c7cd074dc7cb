import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { endFamily, familyOf } from '../../family/contract.ts';
import { kinNames } from '../../family/words.ts';
import { words } from './words.ts';

const { bindings: said } = words;

/** Who acts for a resident, and how staff end it when the resident asks them to. */
export function FamilyDialog({ onClose }: { readonly onClose: () => void }) {
  const [person, setPerson] = useState<string | undefined>();
  return (
    <Dialog title={said.familyTitle} onCancel={onClose} footer={null} mask={{ closable: false }}>
      <p className="dialog-tells">{said.familyTells}</p>
      <PersonField {...(person === undefined ? {} : { value: person })} onChange={setPerson} />
      {person !== undefined && <Grants person={person} />}
    </Dialog>
  );
}

function Grants({ person }: { readonly person: string }) {
  const seen = useSee<typeof familyOf>('accounts.family-of', { person });
  return (
    <Shown of={seen}>
      {({ forMe }) => {
        if (forMe.length === 0) return <p className="bindings-none">{said.familyNone}</p>;
        return (
          <ul className="family-grants">
            {forMe.map((grant) => (
              <Grant key={grant.binding} grant={grant} />
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}

function Grant({ grant: { binding, kin, phoneTail, may, until, ended } }: { readonly grant: Answer<typeof familyOf>['forMe'][number] }) {
  const now = useNow();
  const { message } = App.useApp();
  const ending = useAsk<typeof endFamily>('accounts.end-family');
  const end = () => ending.mutate({ binding }, { onSuccess: () => void message.success(said.familyEndDone) });
  const facts = [may.map((one) => said.mays[one]).join('、'), until && said.familyUntil(whichDay(until, now)), ended && said.familyEnded];
  return (
    <li>
      <div>
        <b>{said.familyLine(kinNames[kin] ?? kin, phoneTail)}</b>
        <p className="bindings-quiet">{facts.filter(Boolean).join(' · ')}</p>
        {ending.error && <p role="alert">{ending.error.message}</p>}
      </div>
      {!ended && (
        <Popconfirm title={said.familyEndSure} okText={said.familyEndYes} onConfirm={end}>
          <Button loading={ending.isPending}>{said.familyEnd}</Button>
        </Popconfirm>
      )}
    </li>
  );
}
