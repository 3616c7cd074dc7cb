import { type SubmitEvent, useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { bindByCode } from '../contract.ts';
import { familyWords } from './family/words.ts';
import { bindWords as words } from './words.ts';

/** Binds with a code: the one on the paper the community gave, or the one somebody of the family told. The quickest way, and it needs nobody's confirmation. */
export function BindByCode({ onDone }: { readonly onDone: () => void }) {
  const [code, setCode] = useState('');
  const [scope, setScope] = useState<'self' | 'family'>('self');
  const [calls, setCalls] = useState('');
  const bind = useAsk<typeof bindByCode>('accounts.bind-by-code');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const done = () => {
      toast(words.bound);
      onDone();
    };
    bind.mutate({ code: code.trim(), scope, ...(calls.trim() === '' ? {} : { calls }) }, { onSuccess: done });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={words.code}
        hint={words.codeHint}
        max={16}
        value={code}
        onChange={setCode}
        fault={bind.error?.about('code') ?? bind.error?.message}
      />
      <ChoiceList
        label={words.whose}
        options={[
          { id: 'self', name: words.mine },
          { id: 'family', name: words.ofFamily },
        ]}
        value={scope}
        onChange={(id) => setScope(id === 'family' ? 'family' : 'self')}
      />
      {scope === 'family' && (
        <Field
          label={familyWords.calls}
          hint={familyWords.callsHint}
          optional
          max={8}
          value={calls}
          onChange={setCalls}
          fault={bind.error?.about('calls')}
        />
      )}
      <Button look="main" wide submit pending={bind.isPending}>
        {words.bind}
      </Button>
    </form>
  );
}
