import { type SubmitEvent, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Area } from '#ui/phone/field.tsx';
import { type FormAnswers, FormFields, isFilled } from '#ui/phone/form-fields.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { civilDay } from '#ui/when.ts';
import type { handIn, known } from '../receiving/contract.ts';
import type { Service } from './offered.ts';
import { words } from './words.ts';

const said = words.service;
type FormProps = { readonly of: Service; readonly community: string; readonly onSlip: (slip: string) => void };

/** From form to hand-in on the phone. What was said or shown before stands there to be ticked; what is not ticked is not used (row S2-A59). */
export function ApplyForm({ of: service, community, onSlip }: FormProps) {
  const before = useSee<typeof known>('hall.known', { service: service.id });
  const sends = useAsk<typeof handIn>('hall.hand-in');
  const photos = usePhotos('/api/matters.photo');
  const [answers, setAnswers] = useState<FormAnswers>({});
  const [reuse, setReuse] = useState<readonly string[]>([]);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [brought, setBrought] = useState<readonly string[]>([]);
  const [more, setMore] = useState('');
  const { fields = [], papers = [] } = before.data ?? {};
  const open = service.questions.filter(({ id }) => !reuse.includes(id));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = Object.fromEntries(Object.entries(answers).filter(([id]) => open.some((question) => question.id === id)));
    const item = {
      service: service.id,
      answers: typed,
      reuse: [...reuse],
      kept: [...kept],
      brought: [...brought],
      photos: [...photos.ids],
    };
    const given = { community, items: [item], ...(more.trim() === '' ? {} : { more: more.trim() }) };
    sends.mutate(given, { onSuccess: ({ id }) => onSlip(id) });
  };
  return (
    <Card>
      <p>{said.applyMore}</p>
      <form className="hall-form" onSubmit={submit}>
        <Before of={fields} value={reuse} onChange={setReuse} />
        <FormFields fields={open} answers={answers} onChange={setAnswers} />
        {papers.length > 0 && (
          <CheckList
            label={said.kept}
            options={papers.map(({ name, shownOn }) => ({ id: name, name, more: said.keptMore(shownOn) }))}
            value={kept}
            onChange={setKept}
          />
        )}
        <Brought documents={service.documents.filter((name) => !kept.includes(name))} value={brought} onChange={setBrought} />
        <PhotoPicker label={said.photos} photos={photos} max={6} hint={said.photosHint} />
        <Area label={said.more} optional value={more} onChange={setMore} rows={2} max={500} />
        {sends.error && <ErrorBox error={sends.error} />}
        <Button look="main" wide submit pending={sends.isPending || photos.sending} disabled={!isFilled(open, answers)}>
          {said.send}
        </Button>
      </form>
    </Card>
  );
}

type BeforeProps = {
  readonly of: Answer<typeof known>['fields'];
  readonly value: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
};

function Before({ of, value, onChange }: BeforeProps) {
  if (of.length === 0) return null;
  const options = of.map(({ field, label, value: before, from, at }) => ({
    id: field,
    name: `${label}：${before}`,
    more: said.from(from, at && civilDay(at)),
  }));
  return (
    <>
      <CheckList label={said.before} options={options} value={value} onChange={onChange} />
      <p className="hint">{said.beforeMore}</p>
    </>
  );
}

type BroughtProps = {
  readonly documents: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
};

function Brought({ documents, value, onChange }: BroughtProps) {
  if (documents.length === 0) return null;
  const options = documents.map((name) => ({ id: name, name }));
  return <CheckList label={said.brought} options={options} value={value.filter((name) => documents.includes(name))} onChange={onChange} />;
}
