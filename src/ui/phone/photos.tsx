import { type ReactNode, useId, useRef, useState } from 'react';
import { randomKey } from '../key.ts';
import { sendFile } from '../upload.ts';
import { words } from '../words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** A photo on its way: `id` is null until the server has it. */
export type Photo = {
  readonly key: string;
  readonly preview: string;
  readonly id: string | null;
  readonly percent: number;
  readonly fault: string | null;
};

export type Photos = {
  readonly list: readonly Photo[];
  readonly ids: readonly string[];
  readonly sending: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
};

/**
 * Sends photos as they are chosen. `path` takes multipart field `file` and answers `{ id }`; `max` is how many may be kept.
 * `sent` are photos the server has already (of a draft that was left and is taken up again); they are shown from `path/<id>`.
 */
export function usePhotos(path: string, max = 6, sent: readonly string[] = []): Photos {
  const [list, setList] = useState<readonly Photo[]>(() =>
    sent.map((id) => ({ key: id, preview: `${path}/${id}`, id, percent: 100, fault: null })),
  );
  const change = (key: string, news: Partial<Photo>) =>
    setList((all) => all.map((photo) => (photo.key === key ? { ...photo, ...news } : photo)));
  const add = (files: readonly File[]) => {
    const fresh = files
      .slice(0, max - list.length)
      .map((file) => ({ file, photo: { key: randomKey(), preview: URL.createObjectURL(file), id: null, percent: 0, fault: null } }));
    setList((all) => [...all, ...fresh.map(({ photo }) => photo)]);
    for (const { file, photo } of fresh) {
      sendFile(path, file, (percent) => change(photo.key, { percent })).then(
        (answer) => change(photo.key, { id: idIn(answer), fault: idIn(answer) === null ? words.upload.failed : null }),
        (trouble: Error) => change(photo.key, { fault: trouble.message }),
      );
    }
  };
  const remove = (key: string) => {
    for (const photo of list) if (photo.key === key) URL.revokeObjectURL(photo.preview);
    setList((all) => all.filter((photo) => photo.key !== key));
  };
  const ids = list.flatMap(({ id }) => (id === null ? [] : [id]));
  return { list, ids, sending: list.some(({ id, fault }) => id === null && fault === null), add, remove };
}

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
      <p role="status">{photo.fault ?? (photo.id === null ? words.upload.sending(photo.percent) : '')}</p>
      <button type="button" onClick={onRemove} aria-label={words.photo.remove(name)}>
        <Icon of="close" />
      </button>
    </li>
  );
}

function idIn(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null;
}
