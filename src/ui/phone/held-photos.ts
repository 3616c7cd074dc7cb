import { useState } from 'react';
import { randomKey } from '../key.ts';
import { shrunk } from '../shrink.ts';
import type { Photos } from './use-photos.ts';

type Held = { readonly key: string; readonly preview: string; readonly file: File | null };

/** Photos that stay on the device until what they belong to is sent: on the stairs nothing goes up. `files` are what to send, made small. */
export function useHeldPhotos(max = 6): Photos & { readonly files: readonly File[] } {
  const [list, setList] = useState<readonly Held[]>([]);
  const add = (files: readonly File[]) => {
    const fresh = files.slice(0, max - list.length).map((file) => ({ key: randomKey(), preview: URL.createObjectURL(file), file }));
    setList((all) => [...all, ...fresh.map((held) => ({ ...held, file: null }))]);
    for (const { key, file } of fresh)
      void shrunk(file).then((small) => setList((all) => all.map((held) => (held.key === key ? { ...held, file: small } : held))));
  };
  const remove = (key: string) => {
    for (const held of list) if (held.key === key) URL.revokeObjectURL(held.preview);
    setList((all) => all.filter((held) => held.key !== key));
  };
  return {
    list: list.map(({ key, preview, file }) => ({ key, preview, id: file === null ? null : key, percent: 0, fault: null })),
    ids: list.map(({ key }) => key),
    files: list.flatMap(({ file }) => file ?? []),
    sending: list.some(({ file }) => file === null),
    add,
    remove,
  };
}
