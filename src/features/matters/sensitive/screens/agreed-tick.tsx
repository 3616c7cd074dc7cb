import { useState } from 'react';
import { CheckList } from '#ui/phone/check-list.tsx';
import type { FormAnswers } from '#ui/phone/form-fields.tsx';
import { tickWords as words } from './tick-words.ts';

type Marked = { readonly id: string; readonly label: string; readonly sensitive: string | null };

/** What whoever asked says to what was just written in marked fields: said at the form itself, for it may be sent later, without signal. */
export function useAgreed(fields: readonly Marked[], answers: FormAnswers, pictures: readonly File[]) {
  const [agreed, setAgreed] = useState(false);
  const written = fields.filter(
    ({ id, sensitive }) => sensitive !== null && (id === 'photos' ? pictures.length > 0 : answers[id] !== undefined),
  );
  const asked = written.length > 0;
  return { asked, written, agreed, setAgreed, said: asked ? { consented: agreed } : {} };
}

/** Ticked, it is written with their consent; not ticked, it is left out. Nothing where nothing sensitive was written. */
export function AgreedTick({ of: { asked, written, agreed, setAgreed } }: { readonly of: ReturnType<typeof useAgreed> }) {
  if (!asked) return null;
  const name = words.agreed(written.map(({ label }) => label).join('」「'));
  return (
    <CheckList
      label={name}
      labelHidden
      value={agreed ? ['yes'] : []}
      onChange={(ids) => setAgreed(ids.length > 0)}
      options={[{ id: 'yes', name, more: words.without }]}
    />
  );
}
