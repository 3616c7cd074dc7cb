import { type ReactNode, useId, useRef } from 'react';
import { words } from '../words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { Photo, Photos } from './use-photos.ts';

type PickerProps = {
  readonly label: string;
  readonly photos: Photos;
  readonly max?: number | undefined;
  readonly hint?: string | undefined;
};

/** Chosen photos with how far each is, and room for one more. The device offers camera or album by itself. */
export function PhotoPicker({ label, photos, max = 6, hint }: PickerProps) {
  const id = useId();
  const choose = useChoosing(label, photos);
  return (
    <fieldset className="photos" aria-describedby={hint ? id : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={id}>
          {hint}
        </p>
      )}
      <ul>
        {photos.list.map((photo, index) => (
          <Shot key={photo.key} photo={photo} name={words.photo.nth(index + 1)} onRemove={() => photos.remove(photo.key)} />
        ))}
        {photos.list.length < max && (
          <li>
            <button type="button" className="photo-add" onClick={choose.open}>
              <Icon of="camera" />
              {words.photo.add}
            </button>
          </li>
        )}
      </ul>
      {choose.input}
    </fieldset>
  );
}

/** The short way to a photo, beside other buttons: 拍. What was taken is shown by a PhotoPicker. */
export function PhotoButton({
  label,
  photos,
  children,
}: {
  readonly label: string;
  readonly photos: Pick<Photos, 'add'>;
  readonly children: ReactNode;
}) {
  const choose = useChoosing(label, photos);
  return (
    <>
      <Button icon="camera" onPress={choose.open} label={label}>
        {children}
      </Button>
      {choose.input}
    </>
  );
}

/** The device's own way to take or pick a picture; it must be opened by a touch. */
function useChoosing(label: string, photos: Pick<Photos, 'add'>) {
  const field = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={field}
      hidden
      type="file"
      accept="image/*"
      multiple
      aria-label={label}
      onChange={(event) => {
        photos.add([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  );
  return { input, open: () => field.current?.click() };
}

function Shot({ photo, name, onRemove }: { readonly photo: Photo; readonly name: string; readonly onRemove: () => void }) {
  return (
    <li className={photo.fault ? 'photo failed' : 'photo'}>
      <img src={photo.preview} alt={name} />
      <p role="status">{sayOf(photo)}</p>
      <button type="button" onClick={onRemove} aria-label={words.photo.remove(name)}>
        <Icon of="close" />
      </button>
    </li>
  );
}

function sayOf({ id, percent, fault, waits }: Photo): string {
  if (fault !== null) return fault;
  if (waits) return words.upload.waits;
  return id === null ? words.upload.sending(percent) : '';
}
