import { type SubmitEvent, useState } from 'react';
import type { communities } from '#features/areas/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { askBinding } from '../contract.ts';
import { bindWords as words } from './words.ts';

/** Asks the community to confirm who one is, by name and address. */
export function AskBinding({ onDone }: { readonly onDone: () => void }) {
  const known = useSee<typeof communities>('areas.communities', {});
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const ask = useAsk<typeof askBinding>('accounts.ask-binding');
  const options = known.data?.communities ?? [];
  const community = chosen === '' && options.length === 1 ? (options[0]?.id ?? '') : chosen;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ask.mutate(
      { community, name, address },
      {
        onSuccess: () => {
          toast(words.asked);
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Pick label={words.community} options={options} value={community} onChange={setChosen} fault={ask.error?.about('community')} />
      <Field label={words.name} autoComplete="name" max={40} value={name} onChange={setName} fault={ask.error?.about('name')} />
      <Field
        label={words.address}
        hint={words.addressHint}
        max={80}
        value={address}
        onChange={setAddress}
        fault={ask.error?.about('address')}
      />
      <p className="hint">{words.privacy}</p>
      {ask.error && ask.error.faults.length === 0 && <ErrorBox error={ask.error} />}
      <Button look="main" wide submit pending={ask.isPending}>
        {words.ask}
      </Button>
    </form>
  );
}
