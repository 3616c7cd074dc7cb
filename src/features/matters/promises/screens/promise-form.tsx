import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { FormFoot } from '#ui/phone/form-foot.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { makePromise } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.form;
const twoDays = 2 * 24 * 3_600_000;
type How = (typeof words.hows)[number]['id'];
type FormProps = { readonly to: { readonly matter: string } | { readonly place: string }; readonly onDone: () => void };

/** 我答应了: what and until when; the rest is filled in. */
export function PromiseForm({ to, onDone }: FormProps) {
  const now = useNow();
  const atPlace = 'place' in to;
  const [what, write] = useState('');
  const [due, choose] = useState(() => civilDay(now + twoDays));
  const [how, say] = useState<How>('door');
  const ask = useAsk<typeof makePromise>('matters.promise');
  const send = () =>
    ask.mutate({ ...to, what: what.trim(), due, how }, { onSuccess: () => [onDone(), toast(atPlace ? words.donePlace : words.done)] });
  return (
    <div className="form-fields">
      <Field label={words.what} hint={words.whatHint} max={60} value={what} onChange={write} fault={ask.error?.about('what')} />
      <Field label={words.due} kind="date" value={due} onChange={choose} fault={ask.error?.about('due')} />
      <ChipFilter
        labelShown
        label={words.how}
        options={words.hows}
        value={how}
        onChange={(id) => say(words.hows.find((one) => one.id === id)?.id ?? 'door')}
      />
      <FormFoot ask={ask} go={atPlace ? words.goPlace : words.go} onGo={send} back={words.back} onBack={onDone} />
    </div>
  );
}
