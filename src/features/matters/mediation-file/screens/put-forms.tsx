import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Area } from '#ui/phone/field.tsx';
import { FormFields, isFilled } from '#ui/phone/form-fields.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { useDraft } from '../../screens/phone/use-draft.ts';
import type { attachToFile, leaveOutOfFile, writeInFile } from '../contract.ts';
import type { Doc } from './documents-of.tsx';
import { words } from './words.ts';

type Of = { readonly matter: string; readonly doc: Doc; readonly onDone: () => void };

const most = 20;
const leastReason = 4;

/** Written in place. What was written stays until it is sent. */
export function WriteForm({ matter, doc: { id, fields, said }, onDone }: Of) {
  const draft = useDraft(`${matter}.file.${id}`);
  const [touched, touch] = useState(false);
  const [tried, setTried] = useState(false);
  const ask = useAsk<typeof writeInFile>('matters.write-in-file');
  const answers = touched || Object.keys(draft.answers).length > 0 ? draft.answers : (said ?? {});
  const missing = tried ? fields.find((field) => !isFilled([field], answers)) : undefined;
  const send = () => {
    setTried(true);
    if (isFilled(fields, answers))
      ask.mutate({ matter, document: id, answers: { ...answers } }, { onSuccess: saved(onDone, draft.forget) });
  };
  return (
    <>
      <FormFields
        fields={fields}
        answers={answers}
        onChange={(given) => [touch(true), draft.change(given)]}
        faultOf={(field) => (field === missing?.id ? words.missingField(missing.label) : undefined)}
      />
      {ask.error && <ErrorBox error={ask.error} />}
      <Button look="main" wide pending={ask.isPending} onPress={send}>
        {words.save}
      </Button>
    </>
  );
}

/** Sheets of paper as pictures. */
export function AttachForm({ matter, doc: { id }, onDone }: Of) {
  const photos = usePhotos('/api/matters.photo', { max: most });
  const [fault, say] = useState<string | null>(null);
  const ask = useAsk<typeof attachToFile>('matters.attach-to-file');
  const send = () => {
    const trouble = photos.ids.length === 0 ? words.photosMissing : null;
    say(trouble);
    if (trouble === null) ask.mutate({ matter, document: id, photos: [...photos.ids] }, { onSuccess: saved(onDone) });
  };
  return (
    <>
      <PhotoPicker label={words.photos} photos={photos} max={most} hint={words.attachHint} />
      {fault && <ErrorBox error={new Error(fault)} />}
      {ask.error && <ErrorBox error={ask.error} />}
      <Button look="main" wide pending={ask.isPending || photos.sending} onPress={send}>
        {words.save}
      </Button>
    </>
  );
}

/** Not needed, and why. */
export function LeaveForm({ matter, doc: { id }, onDone }: Of) {
  const [reason, write] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useAsk<typeof leaveOutOfFile>('matters.leave-out-of-file');
  const isShort = [...reason.trim()].length < leastReason;
  const send = () => {
    setTried(true);
    if (!isShort) ask.mutate({ matter, document: id, reason }, { onSuccess: saved(onDone) });
  };
  return (
    <>
      <Area
        label={words.reason}
        rows={3}
        max={200}
        value={reason}
        onChange={write}
        fault={tried && isShort ? words.reasonShort : undefined}
      />
      {ask.error && <ErrorBox error={ask.error} />}
      <Button look="main" wide pending={ask.isPending} onPress={send}>
        {words.save}
      </Button>
    </>
  );
}

function saved(onDone: () => void, forget?: () => void) {
  return () => {
    forget?.();
    toast(words.saved);
    onDone();
  };
}
