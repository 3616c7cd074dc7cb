import { type SubmitEvent, useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { DangerFirst, OnceCleared, useBeforeSending } from '../../../danger/screens/before-sending.tsx';
import { dangerOf } from '../../../danger/words.ts';
import type { begin } from '../../contract.ts';
import { residentBeginWords as words } from './resident-words.ts';

type BeginProps = { readonly method: string; readonly community: string; readonly onBegun: (matter: string) => void };

/** What no service of the tree stands for is begun by its way of working, by who lives in the community: one line, and whatever helps. */
export function ResidentBegin({ method, community, onBegun }: BeginProps) {
  const self = useSee<typeof me>('accounts.me', {}).data;
  if (!self) return null;
  if (self.account === null)
    return (
      <Card>
        <p>{words.signInSay}</p>
        <GoSignIn look="main">{words.signIn}</GoSignIn>
      </Card>
    );
  if (self.home?.communityId !== community) return <Card tone="soft">{words.notHere}</Card>;
  return <Form method={method} community={community} onBegun={onBegun} />;
}

function Form({ method, community, onBegun }: BeginProps) {
  const begins = useAsk<typeof begin>('matters.begin');
  const photos = usePhotos('/api/matters.photo');
  const [subject, setSubject] = useState('');
  const [more, setMore] = useState('');
  const first = useBeforeSending(dangerOf({ subject, more }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = { method, place: community, subject, photos: [...photos.ids], ...(more.trim() === '' ? {} : { more: more.trim() }) };
    begins.mutate({ ...asked, ...first.given }, { onSuccess: ({ id }) => onBegun(id) });
  };
  return (
    <Card>
      <form className="form-fields" onSubmit={submit} noValidate>
        <Field
          label={words.subject}
          hint={words.subjectHint}
          value={subject}
          max={60}
          onChange={setSubject}
          fault={begins.error?.about('subject')}
        />
        <Area label={words.more} optional rows={3} max={600} value={more} onChange={setMore} />
        <DangerFirst of={first} />
        <PhotoPicker label={words.photos} photos={photos} max={6} hint={words.photosHint} />
        {begins.error && <ErrorBox error={begins.error} />}
        <OnceCleared of={first}>
          <Button look="main" wide submit pending={begins.isPending || photos.sending} disabled={subject.trim().length < 2}>
            {words.submit}
          </Button>
        </OnceCleared>
      </form>
    </Card>
  );
}
