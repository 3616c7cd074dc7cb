import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { mediate } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.kept;

/** From an hour to a mediation: both sides are asked first. */
export function Mediate({ booking }: { readonly booking: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Buttons>
        <Button onPress={() => setOpen(true)}>{words.mediate}</Button>
      </Buttons>
      <Sheet open={open} title={words.mediate} onClose={() => setOpen(false)}>
        <MediateForm booking={booking} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function MediateForm({ booking, onDone }: { readonly booking: string; readonly onDone: () => void }) {
  const begins = useAsk<typeof mediate>('appointments.mediate');
  const [subject, setSubject] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [agreed, setAgreed] = useState(false);
  const ready = agreed && [subject, name, phone].every((text) => text.trim().length > 1);
  const send = () =>
    begins.mutate(
      { booking, subject: subject.trim(), name: name.trim(), phone, agreed: true },
      {
        onSuccess: () => {
          toast(words.begun);
          onDone();
        },
      },
    );
  return (
    <>
      <p>{words.mediateSay}</p>
      {begins.error && <ErrorBox error={begins.error} />}
      <Field label={words.subject} value={subject} onChange={setSubject} max={60} />
      <Field label={words.name} value={name} onChange={setName} max={40} />
      <Field label={words.phone} kind="tel" value={phone} onChange={setPhone} max={13} />
      <CheckList
        label={words.mediate}
        labelHidden
        options={[{ id: 'agreed', name: words.agreed }]}
        value={agreed ? ['agreed'] : []}
        onChange={(ids) => setAgreed(ids.length > 0)}
      />
      <Buttons>
        <Button look="main" wide pending={begins.isPending} disabled={!ready} onPress={send}>
          {words.begin}
        </Button>
      </Buttons>
    </>
  );
}
