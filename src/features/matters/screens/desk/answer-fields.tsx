import { AnswerFields as Fields } from '#ui/console/answer-fields.tsx';
import '#ui/phone/photos.css';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import type { Photos } from '#ui/phone/use-photos.ts';
import { DeskNote } from '../../replies/screens/desk-note.tsx';
import type { Outcome } from './acts.ts';
import { words } from './words.ts';

type FieldsOf = { readonly fields: Outcome['fields']; readonly photos?: Photos; readonly under?: string };

/** What a step or a service asks for: a text of several lines may begin with a usual answer, pictures are taken in place. */
export function AnswerFields({ fields, photos, under }: FieldsOf) {
  return (
    <Fields
      fields={fields}
      under={under === undefined ? [] : [under]}
      note={(max) => <DeskNote max={max} />}
      photo={({ label, max }) => photos && <PhotoPicker label={label} photos={photos} max={max ?? 6} hint={words.photos.hint} />}
    />
  );
}
