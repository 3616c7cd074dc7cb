import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import type { signLetter } from '../contract.ts';
import { words } from './words.ts';

/** Who has no phone: a picture of the signed paper, or two of the staff who were there. */
export function SignAsStaff({ matter, until }: { readonly matter: string; readonly until: string }) {
  const photos = usePhotos('/api/matters.photo', { max: 1 });
  const ask = useAsk<typeof signLetter>('matters.sign-letter');
  const [photo] = photos.ids;
  const sign = (how: 'paper' | 'witnessed', said: string) =>
    ask.mutate({ matter, how, until, ...(how === 'paper' && photo ? { photo } : {}) }, { onSuccess: () => toast(said) });
  return (
    <div className="form-fields letter-sign">
      <b>{words.forStaff}</b>
      <PhotoPicker label={words.paper} photos={photos} max={1} />
      {photo && (
        <Button look="main" wide pending={ask.isPending} onPress={() => sign('paper', words.paperDone)}>
          {words.paperGo}
        </Button>
      )}
      {ask.error && <ErrorBox error={ask.error} />}
      <p className="hint">{words.witnessHint}</p>
      <Button wide pending={ask.isPending} onPress={() => sign('witnessed', words.witnessed)}>
        {words.witness}
      </Button>
    </div>
  );
}
